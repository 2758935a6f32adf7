import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def repeat(self, times: int = 3, loud: bool = False) -> str:
        return ""
