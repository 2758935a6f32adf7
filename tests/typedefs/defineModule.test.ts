import { describe, expect, test } from 'vitest'
import { decodeTypedefs, defineModule, rawJson, types } from '../../src/typedefs/index.ts'

describe('a module defined in TypeScript', () => {
  const typedefs = defineModule({
    name: 'ci',
    objects: [
      {
        name: 'Ci',
        constructorFunction: {
          arguments: [{ name: 'source', type: types.object('Directory'), defaultPath: '/', ignore: ['node_modules'] }],
        },
        functions: [
          {
            name: 'publish',
            returnType: types.list(types.string),
            description: 'Pushes the image.',
            arguments: [
              { name: 'platform', type: types.scalar('Platform') },
              { name: 'level', type: types.optional(types.enum('Level')), defaultValue: 'Low' },
              { name: 'retries', type: types.integer, defaultValue: 3 },
              { name: 'build', type: types.integer, defaultValue: 12345678901234567890n },
              { name: 'factor', type: types.float, defaultValue: rawJson('1.0') },
              { name: 'hook', type: types.optional(types.interface('Hook')), defaultValue: null },
            ],
            cachePolicy: { policy: 'Never' },
          },
          { name: 'lint', returnType: types.void, check: true },
        ],
      },
    ],
    interfaces: [{ name: 'Hook', functions: [{ name: 'run', returnType: types.optional(types.void) }] }],
    enums: [{ name: 'Level', members: [{ name: 'Low' }, { name: 'High', value: 'high' }] }],
    'x-typescript': { exports: ['Ci'] },
  })

  test('is the document one would have written', () => {
    const text = `{"formatVersion": 1, "name": "ci",
      "objects": [{"name": "Ci",
        "constructorFunction": {"arguments": [{"name": "source", "type": {"kind": "OBJECT", "name": "Directory"}, "defaultPath": "/", "ignore": ["node_modules"]}]},
        "functions": [
          {"name": "publish", "returnType": {"kind": "LIST", "elementType": {"kind": "STRING"}}, "description": "Pushes the image.", "arguments": [
            {"name": "platform", "type": {"kind": "SCALAR", "name": "Platform"}},
            {"name": "level", "type": {"kind": "ENUM", "name": "Level", "optional": true}, "defaultValue": "Low"},
            {"name": "retries", "type": {"kind": "INTEGER"}, "defaultValue": 3},
            {"name": "build", "type": {"kind": "INTEGER"}, "defaultValue": 12345678901234567890},
            {"name": "factor", "type": {"kind": "FLOAT"}, "defaultValue": 1.0},
            {"name": "hook", "type": {"kind": "INTERFACE", "name": "Hook", "optional": true}, "defaultValue": null}],
            "cachePolicy": {"policy": "Never"}},
          {"name": "lint", "returnType": {"kind": "VOID"}, "check": true}]}],
      "interfaces": [{"name": "Hook", "functions": [{"name": "run", "returnType": {"kind": "VOID"}}]}],
      "enums": [{"name": "Level", "members": [{"name": "Low"}, {"name": "High", "value": "high"}]}],
      "x-typescript": {"exports": ["Ci"]}}`
    const decoded = decodeTypedefs(text)
    expect(decoded.ok && decoded.typedefs).toStrictEqual(typedefs)
  })

  test('cannot be changed afterwards', () => {
    expect(Object.isFrozen(typedefs.objects[0]?.functions[0]?.arguments)).toBe(true)
  })

  test('is checked by the compiler', () => {
    const withoutReturnType = () =>
      defineModule({
        name: 'ci',
        // @ts-expect-error a function needs a return type
        objects: [{ name: 'Ci', functions: [{ name: 'build' }] }],
      })
    const withUnknownKey = () =>
      defineModule({
        name: 'ci',
        // @ts-expect-error there is no such key
        enums: [{ name: 'Level', values: [{ name: 'Low' }] }],
      })
    expect(withoutReturnType).toThrow(
      new TypeError('/objects/0/functions/0: Object Ci, function build has no returnType'),
    )
    expect(withUnknownKey).toThrow(new TypeError('/enums/0/values: Enum Level has the unknown key values'))
  })

  test('is refused where a default value is no JSON', () => {
    const argument = (defaultValue: unknown) => () =>
      defineModule({
        name: 'ci',
        objects: [{ name: 'Ci', constructorFunction: { arguments: [{ name: 'x', type: types.float, defaultValue }] } }],
      })
    const place = '/objects/0/constructorFunction/arguments/0/defaultValue'
    expect(argument(Number.NaN)).toThrow(new TypeError(`${place}: Found NaN, which JSON cannot hold`))
    expect(argument(rawJson('1.'))).toThrow(new TypeError(`${place}: Found the raw text 1., which JSON cannot hold`))
    expect(argument('\ud800')).toThrow(
      new TypeError(`${place}: The text "\\ud800" contains half of a surrogate pair, which is not a character`),
    )
  })
})
