import { getIntrospectionQuery } from 'graphql'
import { mergeIntrospection } from '../../capture/adapt/index.ts'

// What every engine takes, whichever one the client's own introspection is written for.
const PLAIN = getIntrospectionQuery({ descriptions: true })

/** An introspection as the engine answers that the SDK fits, with the types that only the real session has. */
export async function introspectBoth(
  here: string,
  query: string,
  ask: (query: string) => Promise<string>,
): Promise<string> {
  if (!here.includes('"__schema"')) return here
  return mergeIntrospection(here, await ask(query)) ?? mergeIntrospection(here, await ask(PLAIN)) ?? here
}
