import typing

import dagger


@dagger.interface
class Duck(typing.Protocol):
    @dagger.function
    async def quack(self) -> str: ...


@dagger.object_type
class Demo:
    @dagger.function
    async def listen(self, duck: Duck) -> str:
        return await duck.quack()
