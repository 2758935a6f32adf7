import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def lint(self, source: dagger.Workspace) -> str:
        return ""
