import dagger


@dagger.object_type
class Demo:
    @dagger.function
    def listen(self, protocol: dagger.NetworkProtocol) -> str:
        return protocol.name
