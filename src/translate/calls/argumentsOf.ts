import type { ArgumentValue, CallArgument } from '../../plan/plan.ts'

/** Arguments by name; those given as undefined are left out, as are descriptions and lists equal to the API's default. */
export function argumentsOf(given: Readonly<Record<string, ArgumentValue | undefined>>): CallArgument[] {
  const list: CallArgument[] = []
  for (const name in given) {
    const value = given[name]
    if (value !== undefined) list.push({ name, value })
  }
  return list
}

export const text = (value: string): ArgumentValue => ({ kind: 'string', value })
/** Left out where absent or empty: the API's default. */
export const textOrDefault = (value: string | undefined): ArgumentValue | undefined => (value ? text(value) : undefined)
/** Left out where absent only: `""` differs from nothing. */
export const textOrNull = (value: string | undefined): ArgumentValue | undefined =>
  value === undefined ? undefined : text(value)
export const ref = (index: number | undefined): ArgumentValue | undefined =>
  index === undefined ? undefined : { kind: 'call', index }
