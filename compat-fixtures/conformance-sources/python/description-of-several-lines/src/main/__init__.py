import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def hello(self) -> str:
        """Greets.

        Says it twice if told to.
        """
        return ""
