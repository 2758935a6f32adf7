/** What is needed of the `dag` of a `@dagger.io/dagger` client, whatever its version. */
export interface DaggerClient {
  module_(): object
  typeDef(): object
}

/** A client's or value's methods by name. */
export type Methods = Readonly<Record<string, unknown>>
