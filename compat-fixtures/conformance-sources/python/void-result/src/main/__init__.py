import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def run(self) -> None:
        pass
