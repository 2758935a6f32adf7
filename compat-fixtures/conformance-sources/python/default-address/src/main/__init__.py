from typing import Annotated

import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def build(self, base: Annotated[dagger.Container, dagger.DefaultAddress("alpine:3")]) -> str:
        return ""
