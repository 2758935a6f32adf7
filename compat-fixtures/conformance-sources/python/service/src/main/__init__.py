import dagger


@dagger.object_type
class Demo:
    @dagger.function
    @dagger.up
    def serve(self) -> dagger.Service:
        return dagger.dag.container().as_service()
