import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def hello(self, name: str = "world") -> str:
        return name
