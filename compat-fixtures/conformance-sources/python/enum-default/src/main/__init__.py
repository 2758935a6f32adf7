import enum

import dagger


@dagger.enum_type
class Color(enum.Enum):
    RED = "red"
    DARK_BLUE = "dark-blue"


@dagger.object_type
class Demo:
    @dagger.function
    def paint(self, color: Color = Color.DARK_BLUE) -> str:
        return color.value
