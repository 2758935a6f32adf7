from typing import Annotated

import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def hello(self, name: Annotated[str | None, dagger.Deprecated("has no effect")] = None) -> str:
        return ""
