import dagger


@dagger.object_type
class BigThing:
    @dagger.function
    def describe(self) -> str:
        return ""


@dagger.object_type
class Demo:
    @dagger.function
    def make(self) -> BigThing:
        return BigThing()
