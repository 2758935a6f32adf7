import { NetworkProtocol, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  listen(protocol: NetworkProtocol): string {
    return protocol
  }
}
