import type { CallerArgument, CallerField, CallerSchema, CallerType } from './callerSchema.ts'

/** The caller's schema as text in the manner of GraphQL's schema language, for reading: names need not be legal in it. */
export function printCallerSchema(schema: CallerSchema): string {
  const query = schema.queryFields.length > 0 ? [`extend type Query {\n${fields(schema.queryFields)}}\n`] : []
  return [...query, ...schema.types.map(printType)].join('\n')
}

function printType(type: CallerType): string {
  if (type.kind !== 'enum') {
    const keyword = type.kind === 'object' ? 'type' : 'interface'
    return `${keyword} ${type.name} {\n${fields(type.fields)}}\n`
  }
  const deprecated = new Map(type.members.map((member) => [member.name, member.deprecated]))
  return `enum ${type.name} {\n${type.values.map((name) => `  ${name}${mark(deprecated.get(name))}\n`).join('')}}\n`
}

const fields = (list: readonly CallerField[]): string =>
  list.map((field) => `  ${field.name}${args(field.arguments)}: ${field.type}${mark(field.deprecated)}\n`).join('')

const args = (list: readonly CallerArgument[]): string =>
  list.length === 0 ? '' : `(${list.map(argument).join(', ')})`

const argument = (arg: CallerArgument): string =>
  `${arg.name}: ${arg.type}${arg.default === undefined ? '' : ` = ${arg.default}`}${mark(arg.deprecated)}`

const mark = (deprecated: string | undefined): string =>
  deprecated === undefined ? '' : ` @deprecated(reason: ${JSON.stringify(deprecated)})`
