import { type GraphQLObjectType, type GraphQLSchema, isObjectType, printSchema, validateSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildSchema } from '../../src/engine/api/schema/index.ts'
import { targetOf } from '../support/targetOf.ts'

const schemaOf = (release: string, view?: string): GraphQLSchema => buildSchema(targetOf(release, view))
const typeOf = (schema: GraphQLSchema, name: string): GraphQLObjectType => {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`${name} is no object`)
  return type
}
const fieldsOf = (schema: GraphQLSchema, type: string): readonly string[] =>
  Object.keys(typeOf(schema, type).getFields())
const returned = (schema: GraphQLSchema, type: string, field: string): string =>
  String(typeOf(schema, type).getFields()[field]?.type)

describe('the schema of a release', () => {
  it.each(['v0.12.0', 'v0.15.3', 'v0.18.10', 'v0.18.19', 'v0.19.11', 'v0.20.8', 'v0.21.0', 'v1.0.0-beta.10'])(
    '%s is a valid one',
    (release) => {
      expect(validateSchema(schemaOf(release))).toEqual([])
      expect(printSchema(schemaOf(release)).length).toBeGreaterThan(10_000)
    },
  )

  it('is made once', () => {
    expect(schemaOf('v0.18.10')).toBe(schemaOf('v0.18.10'))
    expect(schemaOf('v0.18.11', 'v0.18.10')).not.toBe(schemaOf('v0.18.11'))
  })

  it('has what the release has', () => {
    expect(fieldsOf(schemaOf('v0.18.10'), 'TypeDef')).not.toContain('withEnumMember')
    expect(fieldsOf(schemaOf('v0.18.11'), 'TypeDef')).toContain('withEnumMember')
    expect(fieldsOf(schemaOf('v0.19.3'), 'Function')).not.toContain('withCachePolicy')
    expect(fieldsOf(schemaOf('v0.19.4'), 'Function')).toContain('withCachePolicy')
  })

  it('has an ID type for each object up to v0.21.0, and one for all from v0.21.1 on', () => {
    const typed = schemaOf('v0.21.0')
    expect(returned(typed, 'TypeDef', 'id')).toBe('TypeDefID!')
    expect(fieldsOf(typed, 'Query')).toContain('loadTypeDefFromID')
    const one = schemaOf('v1.0.0-beta.10')
    expect(returned(one, 'TypeDef', 'id')).toBe('ID!')
    expect(fieldsOf(one, 'Query')).not.toContain('loadTypeDefFromID')
    expect(fieldsOf(one, 'Query')).toContain('node')
  })

  it('still loads by type in views below v0.22.0', () => {
    const old = schemaOf('v1.0.0-beta.10', 'v0.20.8')
    expect(returned(old, 'TypeDef', 'id')).toBe('ID!')
    expect(returned(old, 'Query', 'loadTypeDefFromID')).toBe('TypeDef!')
  })
})
