import dataclasses

import dagger


@dagger.object_type
class Demo:
    secret: str = dataclasses.field(default="", init=False)

    @dagger.function
    def hello(self) -> str:
        return ""
