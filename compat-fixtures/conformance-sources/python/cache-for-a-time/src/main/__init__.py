import dagger


@dagger.object_type
class Demo:
    @dagger.function(cache="10m")
    def slow(self) -> str:
        return ""
