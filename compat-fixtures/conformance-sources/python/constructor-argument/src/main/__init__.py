import dagger


@dagger.object_type
class Demo:
    name: str

    @dagger.function
    def hello(self) -> str:
        return self.name
