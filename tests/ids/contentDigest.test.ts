import { describe, expect, it } from 'vitest'
import { createRecipeBuilder, type DigestEra, type RecipeCall } from '../../src/ids/index.ts'

const TYPE = { namedType: 'Directory', nonNull: true } as const
const source: RecipeCall = { type: TYPE, field: 'directory', arguments: [] }
const on = (receiver: string, argument: string): RecipeCall => ({
  receiver,
  type: TYPE,
  field: 'withDirectory',
  arguments: [{ name: 'source', value: { kind: 'call', digest: argument } }],
})

// The digest of a call on, and with, a result that has a content digest, and of the same call with that digest instead.
function digests(era: DigestEra): { referring: string; direct: string } {
  const builder = createRecipeBuilder({ era, wrapped: era === 'hasher3', argumentsByName: false })
  const content = builder.callAs('xxh3:00000000000000aa', { ...source, contentDigest: 'xxh3:00000000000000cc' })
  return {
    referring: builder.call(on(content, content)),
    direct: builder.call(on('xxh3:00000000000000cc', 'xxh3:00000000000000cc')),
  }
}

describe('content digests', () => {
  it('stand for the call where v0.19.11-v0.20.8 hash one that refers to it', () => {
    const { referring, direct } = digests('hasher2')
    expect(referring).toBe(direct)
  })

  it.each(['proto', 'manual', 'hasher1', 'hasher3'] as const)('do not in the other eras: %s', (era) => {
    const { referring, direct } = digests(era)
    expect(referring).not.toBe(direct)
  })

  it('a call is kept under the digest it was given first', () => {
    const builder = createRecipeBuilder({ era: 'hasher3', wrapped: true, argumentsByName: false })
    builder.callAs('sha256:1234', source)
    builder.callAs('sha256:1234', on('sha256:1234', 'sha256:1234'))
    expect(builder.get('sha256:1234')).toEqual(source)
    expect(builder.get('sha256:5678')).toBeUndefined()
    expect(builder.encode('sha256:5678')).toBeUndefined()
  })
})
