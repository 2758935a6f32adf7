from typing import Annotated

import dagger


@dagger.object_type
class Demo:
    """The main object."""

    @dagger.function
    def hello(self, name: Annotated[str, dagger.Doc("Who to greet.")]) -> str:
        """Greets."""
        return name
