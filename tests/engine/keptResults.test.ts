import { describe, expect, it } from 'vitest'
import { createKept } from '../../src/engine/api/kept.ts'
import { createRecipes } from '../../src/engine/api/recipes.ts'
import { recipeFormat } from '../../src/ids/index.ts'
import { type EngineClient, pick } from '../support/engineClient.ts'
import { targetOf } from '../support/targetOf.ts'
import { withEngine } from '../support/withEngine.ts'

describe('what is kept', () => {
  it('is what was used last: so many at the least, twice as many at the most', () => {
    const kept = createKept<number, string>(3)
    for (let key = 1; key <= 5; key++) kept.set(key, `value ${key}`)
    expect([1, 4, 5].map(kept.get)).toEqual(['value 1', 'value 4', 'value 5'])
    kept.set(6, 'value 6')
    expect([1, 2, 3, 4, 5, 6].map(kept.get)).toEqual(['value 1', undefined, undefined, 'value 4', 'value 5', 'value 6'])
  })

  it('counts by weight, and holds one that is heavier than all may be', () => {
    const kept = createKept<string, number>(4, (key) => key.length)
    kept.set('aaaaaaaa', 1)
    kept.set('bb', 2)
    kept.set('cc', 3)
    kept.set('dd', 4)
    expect(['aaaaaaaa', 'bb', 'cc', 'dd'].map(kept.get)).toEqual([undefined, 2, 3, 4])
  })
})

const idOf = async (client: EngineClient, name: string): Promise<string> =>
  String(pick((await client.ask(`{typeDef{withObject(name:"${name}"){id}}}`)).data, 'typeDef', 'withObject', 'id'))
const nameOf = (client: EngineClient, id: string) => client.ask(`{loadTypeDefFromID(id:"${id}"){asObject{name}}}`)
const named = (name: string) => ({ data: { loadTypeDefFromID: { asObject: { name } } } })

describe('a session that holds ten results', () => {
  const limits = { results: 10 }

  it('no longer knows old handles, and goes on', () =>
    withEngine({ version: 'v0.21.8', view: 'v0.20.8', limits }, async (client) => {
      const first = await idOf(client, 'Number0')
      const used = await idOf(client, 'Used')
      for (let i = 1; i <= 50; i++) {
        await idOf(client, `Number${i}`)
        expect(await nameOf(client, used)).toEqual(named('Used'))
      }
      expect((await nameOf(client, first)).errors?.[0]?.message).toContain('missing shared result')
      const again = await idOf(client, 'Number0')
      expect(again).not.toBe(first)
      expect(await nameOf(client, again)).toEqual(named('Number0'))
    }))

  it('runs an old recipe from its text, and gives the same IDs as before', () =>
    withEngine({ version: 'v0.20.8', limits }, async (client) => {
      const first = await idOf(client, 'Number0')
      for (let i = 1; i <= 50; i++) await idOf(client, `Number${i}`)
      expect(await nameOf(client, first)).toEqual(named('Number0'))
      expect(await idOf(client, 'Number0')).toBe(first)
    }))
})

describe('recipes of an object that needs more calls than are collected', () => {
  it('are whole, and not collected anew each time', () => {
    const recipes = createRecipes(recipeFormat(targetOf('v0.20.8'))!, 5)
    const all = createRecipes(recipeFormat(targetOf('v0.20.8'))!, 1000)
    const type = { namedType: 'TypeDef', nonNull: true }
    let object: Parameters<typeof all.encode>[0] = { type: 'Query', state: undefined }
    for (let i = 0; i < 40; i++) {
      const receiver = object.origin ? { receiver: object } : {}
      const argument = { name: 'kind', value: { kind: 'int', value: BigInt(i) } } as const
      object = { type: 'TypeDef', state: i, origin: { ...receiver, field: 'withKind', arguments: [argument], type } }
      expect(recipes.encode(object)).toBe(all.encode(object))
    }
  })
})
