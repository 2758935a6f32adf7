import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRealistic, realistic } from './realistic.ts'

const names = Object.keys(realistic)

/** Coordinates without their places, each as often as it is used. */
async function coordinates(name: string, text: string): Promise<readonly string[]> {
  const { calls, unresolved } = (await readRealistic(name, text)).uses!
  return [...calls.map(({ coordinate }) => coordinate), ...unresolved.map(({ member }) => `? ${member}`)].sort()
}

describe('a realistic module', () => {
  test.each(names)('in %s: what it uses, with its places', async (name) => {
    const { calls, unresolved } = (await readRealistic(name, realistic[name]!.text)).uses!
    expect(calls.map(({ coordinate, line, column }) => `${line}:${column} ${coordinate}`)).toMatchSnapshot()
    expect(unresolved).toEqual([])
  })

  test('uses the same in every language', async () => {
    const [typescript, go, python] = await Promise.all(names.map((name) => coordinates(name, realistic[name]!.text)))
    expect(new Set(go)).toEqual(new Set(typescript))
    // Python has the enum's class in its hands.
    expect(new Set(python)).toEqual(new Set([...(typescript ?? []), 'ReturnType']))
  })
})

describe.each(names)('in %s nothing changes', (name) => {
  const { text, local, alike } = realistic[name]!

  test('when chains are split, joined and laid out otherwise', async () => {
    const before = await coordinates(name, text)
    for (const [part, other] of alike) {
      expect(text).toContain(part)
      expect([part, await coordinates(name, text.replace(part, other))]).toEqual([part, before])
    }
  })

  test('when a local has another name', async () => {
    const before = await coordinates(name, text)
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(letters, async (word) => {
        const renamed = text.replace(new RegExp(`\\b${local}\\b`, 'g'), `${word}_x`)
        expect(await coordinates(name, renamed)).toEqual(before)
      }),
      { numRuns: 8 },
    )
  })
})
