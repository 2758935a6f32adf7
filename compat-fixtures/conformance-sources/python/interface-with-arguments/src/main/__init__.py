import typing

import dagger


@dagger.interface
class Cook(typing.Protocol):
    @dagger.function
    def serve(self, guest: str) -> dagger.Container: ...


@dagger.object_type
class Demo:
    @dagger.function
    def hire(self, cook: Cook) -> str:
        return ""
