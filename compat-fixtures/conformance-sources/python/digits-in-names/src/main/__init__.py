import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def sha256_sum(self) -> str:
        return ""

    @dagger.function
    def v2(self) -> str:
        return ""
