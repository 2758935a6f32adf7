import { float, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  text(): string {
    return ''
  }

  @func()
  number(): number {
    return 0
  }

  @func()
  share(): float {
    return 0.5
  }

  @func()
  flag(): boolean {
    return true
  }
}
