from typing import Annotated

import dagger


@dagger.object_type
class Demo:
    title: Annotated[str, dagger.Doc("What it is called.")] = dagger.field(default="", init=False)
