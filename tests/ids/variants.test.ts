import { describe, expect, it } from 'vitest'
import { decodeId } from '../../src/ids/index.ts'
import { targetOf } from '../support/targetOf.ts'
import { readRecording } from './readRecording.ts'

interface Variants {
  engine: string
  view: string
  tests: { name: string; id?: string; loaded: boolean }[]
}

// Refused by engines for what the calls do when they are run: reading an ID does not run it.
const REFUSED_WHEN_RUN = [
  /^missing required argument in recipe$/,
  /^recipe whose call is refused/,
  /^withObject given a Module digest$/,
  /^enum literal STRING/,
  /^root is a TypeDef, not a Module$/,
  /^withEnumMember\(/,
]

const CODES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^digests: /, ['id-digests-invented']],
  [/^wire format of the other era/, ['id-form-refused']],
  [/^right wire format, digest algorithm of/, ['id-digests-other']],
  [/^wrapped wire format, digest algorithm of/, ['id-wrapping-wrong']],
  [/^same without the = padding/, ['id-base64-padding']],
  [/^same in base64url alphabet/, ['id-base64-url']],
  [/^truncated/, ['id-malformed']],
  [/^not base64/, ['id-base64-character']],
  [/^empty$/, ['id-empty']],
  [/^unknown field in recipe/, ['id-call-unknown']],
  [/^unknown argument in recipe/, ['id-argument-unknown']],
]

// These were sent inside a GraphQL string, with the line end as its escape.
const textOf = (id: string): string => id.replaceAll('\\n', '\n')

describe.each(readRecording('recipe-variants') as Variants[])('odd IDs on $engine', ({ engine, view, tests }) => {
  const target = targetOf(engine, view)

  it('what is refused when read is refused by the engine, and the other way round', () => {
    for (const { name, id, loaded } of tests) {
      if (id === undefined || REFUSED_WHEN_RUN.some((pattern) => pattern.test(name))) continue
      const { ok } = decodeId(textOf(id), { target })
      // v0.12.4 alone refuses arguments it does not know; elsewhere they are read over.
      const refusesArgument = engine === 'v0.12.4' && name === 'unknown argument in recipe'
      expect([name, ok]).toEqual([name, loaded || refusesArgument])
    }
  })

  it('each oddity has its finding, and nothing else has one', () => {
    for (const { name, id } of tests) {
      if (id === undefined) continue
      const codes = decodeId(textOf(id), { target }).findings.map(({ code }) => code)
      const expected = CODES.find(([pattern]) => pattern.test(name))?.[1] ?? []
      expect([name, codes]).toEqual([name, expected])
    }
  })
})
