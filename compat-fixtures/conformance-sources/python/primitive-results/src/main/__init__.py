import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def text(self) -> str:
        return ""

    @dagger.function
    def number(self) -> int:
        return 0

    @dagger.function
    def share(self) -> float:
        return 0.5

    @dagger.function
    def flag(self) -> bool:
        return True
