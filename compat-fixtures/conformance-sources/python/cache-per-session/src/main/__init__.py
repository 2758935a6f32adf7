import dagger


@dagger.object_type
class Demo:
    @dagger.function(cache="session")
    def session(self) -> str:
        return ""
