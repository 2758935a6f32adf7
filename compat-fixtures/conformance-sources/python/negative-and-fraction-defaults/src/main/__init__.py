import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def shift(self, by: int = -5, factor: float = 1.5) -> str:
        return ""
