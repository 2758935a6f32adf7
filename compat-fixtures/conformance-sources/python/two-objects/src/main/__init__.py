import dagger


@dagger.object_type
class Thing:
    @dagger.function
    def describe(self) -> str:
        return ""


@dagger.object_type
class Demo:
    @dagger.function
    def make(self) -> Thing:
        return Thing()
