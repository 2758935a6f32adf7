import { expect, test } from 'vitest'
import { checkTypedefs } from '../../src/check/index.ts'
import { decodeTypedefs } from '../../src/typedefs/index.ts'
import { targetOf } from '../support/targetOf.ts'

const said = (name: string) => {
  const string = { kind: 'STRING' }
  const objects = [{ name: 'Mesh', functions: [{ name: 'm', returnType: string }] }]
  const decoded = decodeTypedefs(JSON.stringify({ formatVersion: 1, name, objects }))
  if (!decoded.ok) throw new Error(decoded.findings[0]?.message)
  const { status, findings } = checkTypedefs(decoded.typedefs, targetOf('v0.20.8'))
  return [status, ...findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)]
}

test("names are looked at behind the module's, too", () => {
  expect(said('3d-tools')).toEqual([
    'refused',
    'Object Mesh is called 3DToolsMesh in module "3d-tools", which is not a GraphQL name',
  ])
  expect(said('0')).toEqual(['refused', 'Object Mesh is called 0Mesh in module "0", which is not a GraphQL name'])
  expect(said('tools-3d')[0]).not.toBe('refused')
})
