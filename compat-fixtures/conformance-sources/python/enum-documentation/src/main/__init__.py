import enum

import dagger


@dagger.enum_type
class Color(enum.Enum):
    """What is painted with."""

    RED = "red"
    """Like a tomato."""

    DARK_BLUE = "dark-blue"


@dagger.object_type
class Demo:
    @dagger.function
    def favourite(self) -> Color:
        return Color.RED
