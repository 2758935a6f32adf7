import dagger


@dagger.object_type
class Demo:
    @dagger.function
    @dagger.agent
    def review(self, base: dagger.LLM) -> dagger.LLM:
        return base
