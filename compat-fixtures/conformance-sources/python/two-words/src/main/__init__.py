import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def hello_world(self, first_name: str) -> str:
        return first_name
