import dagger


@dagger.object_type
class Demo:
    @dagger.function(cache="never")
    def now(self) -> str:
        return ""
