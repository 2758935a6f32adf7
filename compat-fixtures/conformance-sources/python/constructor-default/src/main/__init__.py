import dagger


@dagger.object_type
class Demo:
    name: str = "world"
    times: int | None = None
