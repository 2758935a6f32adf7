from typing import Annotated

import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def build(
        self,
        source: Annotated[dagger.Directory, dagger.DefaultPath("/"), dagger.Ignore(["node_modules", "*.md"])],
    ) -> str:
        return ""
