import type { CallerField, CallerSchema, CallerType } from '../../src/engine/module/load/index.ts'

/** A caller's schema as the merge cases write it: introspected, without IDs and without what is deprecated. */
export function labSchema(schema: CallerSchema): {
  readonly types: Readonly<Record<string, unknown>>
  readonly queryFields: readonly string[]
  readonly moduleTypes: readonly string[]
} {
  const types = Object.fromEntries(schema.types.map((type) => [type.name, typeOf(type)]))
  const queryFields = schema.queryFields.map((field) => `${signature(field)}: ${field.type}`).sort()
  return { types, queryFields, moduleTypes: schema.typeList }
}

function typeOf(type: CallerType): unknown {
  if (type.kind === 'enum') {
    const members = type.members.map(({ name, value }) => (value === undefined ? [name] : [name, value]))
    return `enum {${type.values.join(' ')}} members ${JSON.stringify(members)}`
  }
  const shown = type.fields.filter((field) => field.deprecated === undefined && !isId(field))
  return Object.fromEntries(shown.map((field) => [signature(field), field.type]))
}

const isId = (field: CallerField): boolean => field.name === 'id' && field.type.endsWith('ID!')

function signature(field: CallerField): string {
  const args = field.arguments
    .filter((arg) => arg.deprecated === undefined)
    .map((arg) => `${arg.name}:${arg.type}${arg.default === undefined ? '' : `=${arg.default}`}`)
  return args.length === 0 ? field.name : `${field.name}(${args.join(',')})`
}
