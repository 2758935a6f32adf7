import type { CallType } from '../../plan/plan.ts'

/** What the fields of Query that types are made with return. */
export const TYPES: Readonly<Record<string, CallType | undefined>> = {
  typeDef: 'TypeDef',
  function: 'Function',
  sourceMap: 'SourceMap',
}

/** Arguments of the calls that make types, in schema order, which is what Dang goes by where it is given no names. */
export const ARGUMENTS: Readonly<Record<string, readonly string[] | undefined>> = {
  'Query.function': ['name', 'returnType'],
  'Query.sourceMap': ['filename', 'line', 'column'],
  'TypeDef.withKind': ['kind'],
  'TypeDef.withOptional': ['optional'],
  'TypeDef.withListOf': ['elementType'],
  'TypeDef.withScalar': ['name', 'description'],
  'TypeDef.withObject': ['name', 'description', 'sourceMap', 'deprecated'],
  'TypeDef.withInterface': ['name', 'description', 'sourceMap'],
  'TypeDef.withField': ['name', 'typeDef', 'description', 'sourceMap', 'deprecated'],
  'TypeDef.withFunction': ['function'],
  'TypeDef.withConstructor': ['function'],
  'TypeDef.withEnum': ['name', 'description', 'sourceMap'],
  'TypeDef.withEnumValue': ['value', 'description', 'sourceMap', 'deprecated'],
  'TypeDef.withEnumMember': ['name', 'value', 'description', 'sourceMap', 'deprecated'],
  'Function.withDescription': ['description'],
  'Function.withSourceMap': ['sourceMap'],
  'Function.withDeprecated': ['reason'],
  'Function.withCachePolicy': ['policy', 'timeToLive'],
  'Function.withArg': [
    'name',
    'typeDef',
    'description',
    'defaultValue',
    'defaultPath',
    'ignore',
    'sourceMap',
    'deprecated',
    'defaultAddress',
  ],
}
