import fc from 'fast-check'
import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { batchDocuments, batchPlan, type Chain } from '../../src/emit/index.ts'
import { type Plan, translate } from '../../src/translate/index.ts'
import { decodeTypedefs } from '../../src/typedefs/index.ts'
import { arbitraryTypedefs, propertySettings } from '../support/arbitraryTypedefs.ts'
import { fixture } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'

const target = targetOf('v0.21.8')

function planOf(document: object): Plan {
  const decoded = decodeTypedefs(Buffer.from(JSON.stringify({ formatVersion: 1, ...document })))
  if (!decoded.ok) throw new Error(decoded.findings[0]?.message)
  const { plan, findings } = translate(decoded.typedefs, target)
  if (plan === undefined) throw new Error(findings.map(({ message }) => message).join('\n'))
  return plan
}

const documentsOf = (plan: Plan, chains: readonly Chain[], limits = {}): string[] =>
  batchDocuments(plan, target, chains, (index) => `ID${index}`, limits).map(({ document }) => document)

const list = (depth: number, inner: object): object => {
  let type = inner
  for (let i = 0; i < depth; i++) type = { kind: 'LIST', elementType: type }
  return type
}

const withReturnType = (returnType: object): Plan =>
  planOf({ name: 'grid', objects: [{ name: 'Grid', functions: [{ name: 'rows', returnType }] }] })

test('independent calls share a document, a level waits for the IDs of the one before', () => {
  const plan = planOf({
    name: 'hello',
    objects: [
      {
        name: 'Hello',
        functions: [
          { name: 'greet', returnType: { kind: 'STRING' }, arguments: [{ name: 'to', type: { kind: 'STRING' } }] },
          { name: 'all', returnType: list(1, { kind: 'STRING' }) },
        ],
      },
    ],
  })
  const { levels, offline } = batchPlan(plan)
  expect(offline).toEqual([])
  expect(levels.flatMap((chains) => documentsOf(plan, chains))).toEqual([
    '{\nc3:typeDef{c3:withKind(kind:STRING_KIND){id}}\n}',
    '{\nc5:function(name:"greet",returnType:"ID3"){c5:withArg(name:"to",typeDef:"ID3"){id}}\nc7:typeDef{c7:withListOf(elementType:"ID3"){id}}\n}',
    '{\nc8:function(name:"all",returnType:"ID7"){id}\n}',
    '{\nc9:typeDef{c2:withObject(name:"Hello"){c6:withFunction(function:"ID5"){c9:withFunction(function:"ID8"){id}}}}\n}',
    '{\nc10:module{c10:withObject(object:"ID9"){id}}\n}',
  ])
})

test('an empty module is one request', () => {
  const plan = planOf({ name: 'nothing' })
  expect(batchPlan(plan).levels.map((chains) => documentsOf(plan, chains))).toEqual([['{\nc0:module{id}\n}']])
})

describe('lists of lists', () => {
  test.each([
    [0, 4, 0],
    [1, 5, 0],
    [2, 6, 0],
    [3, 4, 1],
    [4, 5, 1],
    [20, 6, 1],
  ])('%i deep make %i levels where IDs can be made offline, with %i such IDs', (depth, levels, offline) => {
    const batch = batchPlan(withReturnType(list(depth, { kind: 'STRING' })), { offlineIds: true })
    expect(batch.levels).toHaveLength(levels)
    expect(batch.offline).toHaveLength(offline)
  })

  test('3 deep make seven levels where they cannot', () => {
    expect(batchPlan(withReturnType(list(3, { kind: 'STRING' }))).levels).toHaveLength(7)
  })

  test('what an offline ID holds is not asked for', () => {
    const plan = withReturnType(list(4, { kind: 'STRING' }))
    const { levels } = batchPlan(plan, { offlineIds: true })
    const asked = levels.flat().map(({ end }) => plan.calls[end]?.field)
    expect(asked).toEqual(['withListOf', 'withListOf', 'function', 'withFunction', 'withObject'])
  })
})

describe('a chain longer than a selection may be deep', () => {
  const functions = Array.from({ length: 10 }, (_, i) => ({ name: `step${i}`, returnType: { kind: 'STRING' } }))
  const plan = planOf({ name: 'long', objects: [{ name: 'Long', functions }] })

  test('goes on from its own ID in the next level', () => {
    const { levels } = batchPlan(plan, { maxDepth: 6 })
    expect(levels).toHaveLength(5)
    const [first, second] = levels.slice(2, 4).map((chains) => documentsOf(plan, chains)[0])
    expect(first).toMatch(
      /^\{\nc\d+:typeDef\{c\d+:withObject\(name:"Long"\)(\{c\d+:withFunction\(function:"ID\d+"\)){4}\{id\}{6}\n\}$/,
    )
    const end = /^\{\nc(\d+):/.exec(first!)![1]
    expect(second).toMatch(new RegExp(`:node\\(id:"ID${end}"\\)\\{\\.\\.\\. on TypeDef\\{c\\d+:withFunction\\(`))
    expect(second).toMatch(/\{id\}{6}\}\}\n\}$/)
  })

  test('by loadTypeDefFromID where there is no node', () => {
    const old = targetOf('v0.20.8')
    const { levels } = batchPlan(plan, { maxDepth: 6 })
    const [document] = batchDocuments(plan, old, levels[3]!, (index) => `ID${index}`)
    expect(document?.document).toMatch(/:loadTypeDefFromID\(id:"ID\d+"\)\{c\d+:withFunction\(/)
    expect(document?.document).toMatch(/\{id\}{6}\}\n\}$/)
  })

  const withFunctions = (count: number): Plan => {
    const many = Array.from({ length: count }, (_, i) => ({ name: `step${i}`, returnType: { kind: 'STRING' } }))
    return planOf({ name: 'large', objects: [{ name: 'Large', functions: many }] })
  }

  test.each([
    [448, 4],
    [449, 5],
    [1348, 6],
  ])('%i functions of one object make %i levels', (count, levels) => {
    const batch = batchPlan(withFunctions(count), { offlineIds: true })
    expect(batch.levels).toHaveLength(levels)
    expect(batch.offline).toEqual([])
  })

  test('more would make seven, so the first pieces are made offline', () => {
    const plan = withFunctions(1349)
    expect(batchPlan(plan).levels).toHaveLength(7)
    const batch = batchPlan(plan, { offlineIds: true })
    expect(batch.levels).toHaveLength(4)
    expect(batch.offline.map((index) => plan.calls[index]?.field)).toEqual(['withFunction'])
    expect(batch.levels.flat().filter(({ from }) => from !== undefined)).toHaveLength(1)
  })
})

describe('documents', () => {
  const plan = planOf({
    name: 'many',
    objects: [
      {
        name: 'Many',
        fields: Array.from({ length: 9 }, (_, i) => ({
          name: `f${i}`,
          type: { kind: 'OBJECT', name: `Many` },
          sourceMap: { filename: 'a.ts', line: i + 1, column: 1 },
        })),
      },
    ],
  })
  const [first] = batchPlan(plan).levels

  test('are split above a number of bytes, one chain never', () => {
    const [whole] = documentsOf(plan, first!)
    const split = documentsOf(plan, first!, { maxBytes: 130 })
    expect(split.length).toBeGreaterThan(1)
    expect(split.flatMap((document) => document.split('\n').slice(1, -1))).toEqual(whole!.split('\n').slice(1, -1))
    expect(documentsOf(plan, first!, { maxBytes: 1 })).toHaveLength(first!.length)
  })

  test('are split above a number of aliases', () => {
    expect(documentsOf(plan, first!, { maxAliases: 4 }).map((document) => document.split('\n').length - 2)).toEqual([
      4, 4, 2,
    ])
  })

  test('hold 250 aliases at most on releases that are slow with many', () => {
    const chains = Array.from({ length: 600 }, () => first![0]!)
    const aliases = (release: string): number[] =>
      batchDocuments(plan, targetOf(release), chains, String).map((document) => document.chains.length)
    expect(aliases('v0.18.10')).toEqual([600])
    expect(aliases('v0.18.11')).toEqual([250, 250, 100])
    expect(aliases('v0.19.6')).toEqual([250, 250, 100])
    expect(aliases('v0.19.11')).toEqual([600])
  })

  test('keep characters outside the BMP raw and escape control characters', () => {
    const said = planOf({ name: 'said', description: '🦆 "quoted" \\ \u0000\u2028.', objects: [] })
    expect(documentsOf(said, batchPlan(said).levels[0]!)).toEqual([
      '{\nc1:module{c1:withDescription(description:"🦆 \\"quoted\\" \\\\ \\u0000\u2028."){id}}\n}',
    ])
  })
})

test('any document: six levels at most, IDs made before they are used, GraphQL throughout', () => {
  fc.assert(
    fc.property(arbitraryTypedefs({ names: 'legal', meaning: 'consistent' }), (typedefs) => {
      const { plan } = translate(typedefs, target)
      if (plan === undefined) return
      const { levels, offline } = batchPlan(plan, { offlineIds: true })
      expect(levels.length).toBeLessThanOrEqual(6)
      const known = new Set(offline)
      const made = new Set<number>()
      for (const chains of levels) {
        for (const { document } of batchDocuments(plan, target, chains, (index) => {
          expect(known).toContain(index)
          return `ID${index}`
        }))
          parse(document, { noLocation: true })
        for (const { end, calls } of chains) {
          known.add(end)
          for (const call of calls) made.add(call)
        }
      }
      expect(known).toContain(plan.module)
      for (const root of plan.roots) expect(made).toContain(root)
    }),
    propertySettings(100),
  )
})

test('every fixture stays within six levels', () => {
  for (const name of ['agent', 'ci-module', 'deploy-module', 'ducks', 'every-feature', 'nested', 'toolchain']) {
    const { plan } = translate(fixture(name), target)
    expect(batchPlan(plan!, { offlineIds: true }).levels.length).toBeLessThanOrEqual(6)
  }
})
