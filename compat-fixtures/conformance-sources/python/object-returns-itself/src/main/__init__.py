import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def again(self) -> "Demo":
        return self
