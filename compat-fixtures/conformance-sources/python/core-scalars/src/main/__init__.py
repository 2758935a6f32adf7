import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def build(self, platform: dagger.Platform) -> str:
        return platform
