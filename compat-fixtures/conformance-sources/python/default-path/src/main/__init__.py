from typing import Annotated

import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def build(
        self,
        source: Annotated[dagger.Directory, dagger.DefaultPath("/")],
        config: Annotated[dagger.File, dagger.DefaultPath("config.json")],
    ) -> str:
        return ""
