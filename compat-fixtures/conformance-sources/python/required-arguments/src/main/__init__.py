import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def add(self, a: int, b: int) -> int:
        return a + b
