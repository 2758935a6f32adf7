import dagger


@dagger.object_type
class Demo:
    @dagger.function(deprecated="use greet")
    def hello(self) -> str:
        return ""
