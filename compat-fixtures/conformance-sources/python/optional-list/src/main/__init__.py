import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def join(self, words: list[str] | None = None) -> str:
        return ""
