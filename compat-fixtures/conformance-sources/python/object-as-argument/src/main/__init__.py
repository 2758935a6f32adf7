import dagger


@dagger.object_type
class Thing:
    name: str = dagger.field(default="", init=False)


@dagger.object_type
class Demo:
    @dagger.function
    def use(self, thing: Thing) -> str:
        return thing.name
