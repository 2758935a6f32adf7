import { expectedType } from '../../src/engine/api/schema/expectedType.ts'
import { type SchemaArgument, type SchemaField, schemaApi } from '../../src/engine/api/schema/schemaApi.ts'
import { commandName } from '../../src/names/index.ts'
import type { Target } from '../../src/versions/types.ts'
import { coreDescription } from './coreDescriptions.ts'
import type { Callable, CallableType, Flag, FlagType } from './types.ts'

const innermost = (type: string): string => /\w+/.exec(type)?.[0] ?? ''

const primitives = new Map<string, FlagType['kind']>([
  ['String', 'string'],
  ['Int', 'int'],
  ['Float', 'float'],
  ['Boolean', 'boolean'],
])

/** What can be called on the core types of a target. */
export function coreCallables(target: Target): ReadonlyMap<string, CallableType> {
  const api = schemaApi(target)
  const kinds = new Map(api.map((type) => [type.name, type]))

  const flagType = (owner: string, field: string, { name, type }: SchemaArgument): FlagType => {
    const named = innermost(type)
    const list = type.startsWith('[')
    const object = /^\w*ID$/.test(named) ? expectedType(owner, field, name) : undefined
    if (object !== undefined) return { kind: 'object', name: object, list, members: [] }
    const primitive = primitives.get(named)
    if (primitive !== undefined) return { kind: primitive, name: '', list, members: [] }
    const known = kinds.get(named)
    if (known?.kind === 'enum') return { kind: 'enum', name: named, list, members: known.members }
    return { kind: known?.kind === 'scalar' ? 'scalar' : 'unsupported', name: named, list, members: [] }
  }
  const flag = (owner: string, field: string, argument: SchemaArgument): Flag => {
    const fallback = / = (.*)$/.exec(argument.type)?.[1]
    return {
      flag: `--${commandName(target, argument.name)}`,
      name: argument.name,
      type: flagType(owner, field, argument),
      required: argument.type.endsWith('!'),
      description: '',
      ...(fallback === undefined ? {} : { fallback }),
    }
  }
  const callable = (owner: string, field: SchemaField): Callable => ({
    command: commandName(target, field.name),
    name: field.name,
    description: coreDescription(owner, field.name),
    flags: field.arguments.map((argument) => flag(owner, field.name, argument)),
    type: innermost(field.type),
    list: field.type.startsWith('['),
    field: false,
  })
  return new Map(
    api
      .filter(({ kind }) => kind === 'object')
      .map(({ name, fields }) => [name, { name, core: true, callables: fields.map((field) => callable(name, field)) }]),
  )
}
