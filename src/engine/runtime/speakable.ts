import type { CallerField, CallerSchema, CallerType } from '../module/load/index.ts'

const isName = (name: string): boolean => /^[_A-Za-z][_0-9A-Za-z]*$/.test(name)
const namesIn = (type: string): readonly string[] => type.split(/[[\]!]+/).filter((name) => name !== '')
const isSpeakable = (type: string): boolean => {
  const names = namesIn(type)
  return names.length > 0 && names.every(isName)
}

const speakableFields = (fields: readonly CallerField[]): readonly CallerField[] =>
  fields
    .filter((field) => isName(field.name) && isSpeakable(field.type))
    .map((field) => ({
      ...field,
      arguments: field.arguments.filter((arg) => isName(arg.name) && isSpeakable(arg.type)),
    }))

function speakableType(type: CallerType): CallerType {
  if (type.kind !== 'enum') return { ...type, fields: speakableFields(type.fields) }
  const isLiteral = (name: string): boolean => ['true', 'false', 'null'].includes(name)
  return { ...type, values: type.values.filter((name) => isName(name) && !isLiteral(name)) }
}

/** What of a schema can be written in a query: engines have names that cannot (`2Fast`, none at all), and so nobody asks. */
export function speakable(schema: CallerSchema): CallerSchema {
  return {
    ...schema,
    types: schema.types.filter((type) => isName(type.name)).map(speakableType),
    queryFields: speakableFields(schema.queryFields),
  }
}
