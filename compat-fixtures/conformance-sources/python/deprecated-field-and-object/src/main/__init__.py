import dagger


@dagger.object_type(deprecated="use nothing")
class Thing:
    name: str = dagger.field(default="", init=False, deprecated="use title")


@dagger.object_type
class Demo:
    @dagger.function
    def make(self) -> Thing:
        return Thing()
