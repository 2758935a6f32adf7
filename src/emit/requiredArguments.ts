import type { Call } from '../plan/plan.ts'

// The arguments that Dagger's API requires; the SDKs take these by position and the others as options.
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  sourceMap: ['filename', 'line', 'column'],
  function: ['name', 'returnType'],
  withKind: ['kind'],
  withOptional: ['optional'],
  withListOf: ['elementType'],
  withObject: ['name', 'object'],
  withInterface: ['name', 'iface'],
  withEnum: ['name', 'enum'],
  withScalar: ['name'],
  withField: ['name', 'typeDef'],
  withFunction: ['function'],
  withConstructor: ['function'],
  withEnumMember: ['name'],
  withEnumValue: ['value'],
  withArg: ['name', 'typeDef'],
  withDescription: ['description'],
  withSourceMap: ['sourceMap'],
  withCachePolicy: ['policy'],
}

const NONE: ReadonlySet<string> = new Set()
const SETS = new Map(Object.entries(REQUIRED).map(([field, names]) => [field, new Set(names) as ReadonlySet<string>]))

/** Names of the arguments a call cannot do without, by the API history. */
export const requiredArguments = (call: Call): ReadonlySet<string> => SETS.get(call.field) ?? NONE
