import dagger


@dagger.object_type
class Demo:
    title: str = dagger.field(default="", init=False)
    count: int = dagger.field(default=0, init=False)
