import { isInterfaceType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { implementedInterfaces } from '../../src/engine/api/schema/implementedInterfaces.ts'
import { buildSchema } from '../../src/engine/api/schema/index.ts'
import type { SchemaField, SchemaType } from '../../src/engine/api/schema/schemaApi.ts'
import { targetOf } from '../support/targetOf.ts'

const field = (name: string, type: string, ...args: readonly [string, string][]): SchemaField => ({
  name,
  type,
  arguments: args.map(([name, type]) => ({ name, type })),
  deprecated: false,
})
const type = (kind: 'object' | 'interface', name: string, ...fields: SchemaField[]): SchemaType => ({
  kind,
  name,
  fields,
  members: [],
})

// As real engines of v1.0.0-beta.10 answer an introspection.
test('core types of an engine implement what their fields allow', () => {
  const schema = buildSchema(targetOf('v1.0.0-beta.10', 'v1.0.0-beta.10'))
  const of = (name: string) => {
    const found = schema.getType(name)
    return isObjectType(found) || isInterfaceType(found) ? found.getInterfaces().map((one) => one.name) : undefined
  }
  expect([of('Query'), of('Syncer'), of('Workspace'), of('File')]).toEqual([
    ['Node'],
    ['Node'],
    ['Node'],
    ['Exportable', 'Node', 'Syncer'],
  ])
})

test('results may be narrower, arguments wider, and one relation may rest on another', () => {
  const found = implementedInterfaces([
    type('interface', 'Tree', field('child', 'Tree', ['depth', 'Int!'])),
    type('object', 'Oak', field('child', 'Oak!', ['depth', 'Int'], ['leaves', 'Boolean = true'])),
    type('object', 'Needs', field('child', 'Tree', ['depth', 'Int!'], ['leaves', 'Boolean!'])),
    type('object', 'Strict', field('child', 'Tree', ['depth', 'String'])),
    type('object', 'Stump', field('child', 'String', ['depth', 'Int!'])),
    type('object', 'Bare', field('child', 'Tree')),
  ])
  expect([...found]).toEqual([['Oak', ['Tree']]])
})
