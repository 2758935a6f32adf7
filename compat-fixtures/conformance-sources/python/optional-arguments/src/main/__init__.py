import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def hello(
        self,
        name: str | None = None,
        loud: bool | None = None,
        source: dagger.Directory | None = None,
    ) -> str:
        return ""
