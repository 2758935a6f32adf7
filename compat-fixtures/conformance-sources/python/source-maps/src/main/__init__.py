import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def hello(self) -> str:
        return ""

    @dagger.function
    def bye(self) -> str:
        return ""
