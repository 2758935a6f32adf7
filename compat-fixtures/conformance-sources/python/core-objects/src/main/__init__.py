import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def build(self, source: dagger.Directory, token: dagger.Secret) -> dagger.Container:
        return dagger.dag.container()
