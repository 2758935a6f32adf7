import { describe, expect, it } from 'vitest'
import { decodeId, encodeModuleId, encodeTypeDefIds, printRecipe, recipeToPlan } from '../../src/ids/index.ts'
import { translate } from '../../src/translate/index.ts'
import { decodeTypedefs, type Typedefs } from '../../src/typedefs/index.ts'
import { targetOf } from '../support/targetOf.ts'

function typedefs(document: object): Typedefs {
  const decoded = decodeTypedefs(JSON.stringify(document))
  if (!decoded.ok) throw new Error(decoded.findings.map(({ message }) => message).join('\n'))
  return decoded.typedefs
}

const traffic = typedefs({
  formatVersion: 1,
  name: 'traffic',
  description: 'Traffic lights',
  objects: [
    {
      name: 'Traffic',
      functions: [
        {
          name: 'next',
          returnType: { kind: 'ENUM', name: 'Light' },
          sourceMap: { filename: 'src/index.ts', line: 3, column: 1 },
        },
      ],
    },
  ],
  enums: [{ name: 'Light', members: [{ name: 'Green', value: 'go' }] }],
})

function printed(id: string): string {
  const decoded = decodeId(id)
  if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
  expect(decoded.findings).toEqual([])
  return printRecipe(decoded.recipe)
}

describe('encodeModuleId', () => {
  it.each([
    ['v0.12.4', 'v0.12.4', ['proto'], false],
    ['v0.18.10', 'v0.18.10', ['proto'], false],
    ['v0.18.17', 'v0.18.17', ['manual'], false],
    ['v0.19.6', 'v0.19.6', ['hasher1'], false],
    ['v0.20.8', 'v0.20.8', ['hasher2'], false],
    ['v0.21.8', 'v0.18.10', ['hasher3'], true],
    ['v1.0.0-beta.10', 'v1.0.0', ['hasher3'], true],
  ] as const)('for %s in view %s', (release, view, eras, wrapped) => {
    const target = targetOf(release, view)
    const { id, findings } = encodeModuleId(translate(traffic, target))
    expect(findings).toEqual([])
    expect(decodeId(id!, { target })).toMatchObject({ ok: true, kind: 'recipe', eras, wrapped, findings: [] })
  })

  it('every call is there, the view pinned on the one that records it', () => {
    const { id } = encodeModuleId(translate(traffic, targetOf('v0.21.8', 'v0.18.11')))
    expect(printed(id!)).toMatchInlineSnapshot(`
      "nextFunction = function(name: "next", returnType: typeDef.withEnum(name: "Light"))
        .withSourceMap(sourceMap: sourceMap(filename: "src/index.ts", line: 3, column: 1))
      lightTypeDef = typeDef.withEnum(name: "Light").withEnumMember(name: "Green", value: "go") /* view v0.18.11 */
      module
        .withDescription(description: "Traffic lights")
        .withObject(object: typeDef.withObject(name: "Traffic").withFunction(function: nextFunction))
        .withEnum(enum: lightTypeDef)
      "
    `)
  })

  it('below v0.18.10 arguments are sorted by name', () => {
    const { id } = encodeModuleId(translate(traffic, targetOf('v0.15.3')))
    expect(printed(id!)).toContain('sourceMap(column: 1, filename: "src/index.ts", line: 3)')
  })

  it('the same for the same translation, and another for another view', () => {
    const inView = (view: string): string => encodeModuleId(translate(traffic, targetOf('v0.21.8', view))).id!
    expect(inView('v0.18.11')).toBe(inView('v0.18.11'))
    expect(inView('v0.18.11')).not.toBe(inView('v0.18.10'))
  })

  it('no plan, no ID', () => {
    const refused = translate(traffic, targetOf('v0.11.9'))
    expect(refused.plan).toBeUndefined()
    expect(encodeModuleId(refused)).toEqual({ findings: [] })
    expect(encodeTypeDefIds(refused)).toEqual({ ids: [], findings: [] })
  })

  it('not for engines whose calls record no view', () => {
    const plain = typedefs({ formatVersion: 1, name: 'plain', objects: [{ name: 'Plain' }] })
    const { id, findings } = encodeModuleId(translate(plain, targetOf('v0.11.9')))
    expect(id).toBeUndefined()
    expect(findings.map(({ message }) => message)).toEqual([
      'module IDs can be created for engine v0.12.0 or later; the target is v0.11.9',
    ])
  })
})

describe('encodeTypeDefIds', () => {
  it('one ID for each type, in the order in which the module takes them', () => {
    const translation = translate(traffic, targetOf('v0.21.8'))
    const { ids, findings } = encodeTypeDefIds(translation)
    expect(findings).toEqual([])
    expect(ids.map((id) => printed(id).split('\n').slice(-2, -1))).toEqual([
      ['typeDef.withObject(name: "Traffic").withFunction(function: nextFunction)'],
      ['typeDef.withEnum(name: "Light").withEnumMember(name: "Green", value: "go") /* view v0.21.8 */'],
    ])
    for (const id of ids) {
      const decoded = decodeId(id)
      if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
      expect(recipeToPlan(decoded.recipe).plan?.roots).toEqual([])
    }
  })
})
