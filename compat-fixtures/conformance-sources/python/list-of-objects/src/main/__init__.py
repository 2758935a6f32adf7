import dagger


@dagger.object_type
class Thing:
    name: str = dagger.field(default="", init=False)


@dagger.object_type
class Demo:
    @dagger.function
    def all(self) -> list[Thing]:
        return []
