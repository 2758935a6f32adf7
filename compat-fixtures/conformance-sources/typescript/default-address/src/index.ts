import { Container, argument, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  build(@argument({ defaultAddress: 'alpine:3' }) base: Container): string {
    return ''
  }
}
