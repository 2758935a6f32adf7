import { describe, expect, it } from 'vitest'
import type { Resolver } from '../../src/engine/api/index.ts'
import { type Soon, someSoon, soon } from '../../src/engine/api/soon.ts'
import { withEngine } from '../support/withEngine.ts'

/** Which items were acted on, where each answers at once or later, and what came of it. */
async function acted(
  items: readonly string[],
  until?: string,
): Promise<{ seen: string; stopped: boolean; late: boolean }> {
  let seen = ''
  const act = (item: string): Soon<boolean> => {
    seen += item
    const stop = item === until
    return item === item.toUpperCase() ? Promise.resolve(stop) : stop
  }
  const answer = someSoon(items, act)
  const stopped = await answer
  return { seen, late: answer instanceof Promise, stopped }
}

describe('someSoon', () => {
  it('acts on one after the other, waiting only where it has to', async () => {
    expect(await acted(['a', 'b', 'c'])).toEqual({ seen: 'abc', late: false, stopped: false })
    expect(await acted(['a', 'B', 'c', 'D', 'e'])).toEqual({ seen: 'aBcDe', late: true, stopped: false })
    expect(await acted([])).toEqual({ seen: '', late: false, stopped: false })
  })

  it('goes no further than the first that says stop, now or later', async () => {
    expect(await acted(['a', 'b', 'c'], 'b')).toEqual({ seen: 'ab', late: false, stopped: true })
    expect(await acted(['a', 'B', 'c'], 'B')).toEqual({ seen: 'aB', late: true, stopped: true })
    expect(await acted(['A', 'b', 'c'], 'b')).toEqual({ seen: 'Ab', late: true, stopped: true })
  })
})

it('soon goes on at once with what is there, and later with what is not', async () => {
  expect(soon(1, (value) => value + 1)).toBe(2)
  const later = soon(Promise.resolve(1), (value) => value + 1)
  expect(later).toBeInstanceOf(Promise)
  expect(await later).toBe(2)
})

describe('fields that take their time', () => {
  const delayed =
    (resolver: Resolver): Resolver =>
    async (call) => {
      await new Promise(setImmediate)
      return resolver(call)
    }
  const resolvers = new Map<string, Resolver>([
    ['Query.version', delayed(() => ({ value: 'later' }))],
    ['Query.defaultPlatform', delayed(() => ({ error: 'not today' }))],
    ['TypeDef.kind', delayed(() => ({ value: 'STRING_KIND' }))],
    [
      'Query.currentTypeDefs',
      delayed(({ object }) => ({
        value: [1, 2, 3].map((nth) => object('TypeDef', { kind: 'STRING_KIND', optional: nth === 2 }, nth)),
      })),
    ],
  ])

  it('are answered with those beside, above and below them', () =>
    withEngine({ version: 'v0.21.8', resolvers }, async (client) => {
      expect(
        await client.ask(
          '{a:version view:__schemaVersion b:version typeDef{kind optional} currentTypeDefs{optional kind}}',
        ),
      ).toEqual({
        data: {
          a: 'later',
          b: 'later',
          currentTypeDefs: [
            { kind: 'STRING_KIND', optional: false },
            { kind: 'STRING_KIND', optional: true },
            { kind: 'STRING_KIND', optional: false },
          ],
          typeDef: { kind: 'STRING_KIND', optional: false },
          view: 'v0.21.8',
        },
      })
    }))

  it('fail beside each other', () =>
    withEngine({ version: 'v0.21.8', resolvers }, async (client) => {
      const { data, errors } = await client.ask('{a:defaultPlatform version b:defaultPlatform}')
      expect(data).toBeNull()
      expect(errors).toEqual([
        { message: 'not today', path: ['a'] },
        { message: 'not today', path: ['b'] },
      ])
    }))

  it('end an object where one says that nothing of it is there', () => {
    const zero = new Map<string, Resolver>([['TypeDef.kind', delayed(() => ({ error: 'zero', alone: true }))]])
    return withEngine({ version: 'v0.21.8', resolvers: zero }, async (client) => {
      const { errors } = await client.ask('{typeDef{optional kind again:kind} other:typeDef{kind}}')
      expect(errors?.map(({ message, path }) => [message, path])).toEqual([
        ['zero', ['typeDef', 'kind']],
        ['zero', ['typeDef', 'kind']],
      ])
    })
  })
})
