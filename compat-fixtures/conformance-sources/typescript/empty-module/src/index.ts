import { object } from '@dagger.io/dagger'

@object()
export class Demo {}
