import { expect, test } from 'vitest'
import { availableTypedefs } from '../../../runtime/load/index.ts'
import { defineModule, types } from '../../../src/typedefs/index.ts'
import { targetOf } from '../../support/targetOf.ts'

const workspace = types.object('Workspace')
const tidy = (more: object = {}) =>
  defineModule({
    name: 'tidy',
    objects: [
      {
        name: 'Tidy',
        ...more,
        fields: [
          { name: 'where', type: workspace },
          { name: 'count', type: types.integer },
        ],
        functions: [
          { name: 'sweep', returnType: types.string, arguments: [{ name: 'ws', type: workspace }] },
          { name: 'rest', returnType: types.string },
        ],
      },
    ],
  })

test('where the release has everything, nothing is left out', () => {
  const module = defineModule({
    name: 'tidy',
    objects: [
      {
        name: 'Tidy',
        functions: [{ name: 'sweep', returnType: types.string, arguments: [{ name: 'ws', type: workspace }] }],
      },
    ],
  })
  expect(availableTypedefs(module, targetOf('v0.21.8'))).toMatchObject({ typedefs: module, findings: [] })
})

test('functions that take what the release lacks are left out, fields become state', () => {
  const { typedefs, translation, findings } = availableTypedefs(tidy(), targetOf('v0.18.10'))
  expect(typedefs.objects[0]?.functions.map(({ name }) => name)).toEqual(['rest'])
  expect(typedefs.objects[0]?.fields.map((field) => [field.name, field.private])).toEqual([
    ['where', true],
    ['count', false],
  ])
  expect(translation.plan).toBeDefined()
  expect(findings.map(({ severity, pointer, message }) => [severity, pointer, message])).toEqual([
    [
      'warning',
      '/objects/0/fields/0',
      'Field where of Tidy uses the core type Workspace, which exists from v0.20.0 on; the target is v0.18.10, so the runtime skips it',
    ],
    [
      'warning',
      '/objects/0/functions/0/arguments/0',
      'Argument ws of function sweep of Tidy uses the core type Workspace, which exists from v0.20.0 on; the target is v0.18.10, so the runtime skips it',
    ],
  ])
})

test('what the constructor takes cannot be left out', () => {
  const module = tidy({ constructorFunction: { arguments: [{ name: 'ws', type: workspace }] } })
  const { typedefs, translation, findings } = availableTypedefs(module, targetOf('v0.18.10'))
  expect(typedefs).toBe(module)
  expect(translation.plan).toBeUndefined()
  expect(findings).toEqual([])
})

test('a mistake is left to be mended', () => {
  const module = defineModule({
    name: 'tidy',
    objects: [
      {
        name: 'Tidy',
        functions: [
          { name: '日本', returnType: types.string },
          { name: 'rest', returnType: types.string },
        ],
      },
    ],
  })
  expect(availableTypedefs(module, targetOf('v0.18.10')).translation.plan).toBeUndefined()
})
