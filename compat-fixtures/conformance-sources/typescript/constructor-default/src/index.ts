import { object } from '@dagger.io/dagger'

@object()
export class Demo {
  constructor(name: string = 'world', times?: number) {}
}
