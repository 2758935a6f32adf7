import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def hello(self, name: str = '"\n\\🙂') -> str:
        return name
