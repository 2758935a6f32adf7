import dagger


@dagger.object_type
class Demo:
    @dagger.function
    @dagger.check
    def lint(self) -> None:
        pass
