import dagger


@dagger.object_type
class Demo:
    @dagger.function
    @dagger.generate
    def generate(self) -> dagger.Changeset:
        return dagger.dag.directory().changes(dagger.dag.directory())
