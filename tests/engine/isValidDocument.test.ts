import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { type DocumentNode, parse, TypeInfo, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { isValidDocument } from '../../src/engine/api/isValidDocument.ts'
import { buildSchema } from '../../src/engine/api/schema/index.ts'
import { validationRules } from '../../src/engine/api/validationRules.ts'
import { propertySettings } from '../support/arbitraryTypedefs.ts'
import type { Recording } from '../support/replayRecording.ts'
import { targetOf } from '../support/targetOf.ts'

const folder = new URL('../../compat-fixtures/recordings/builder/', import.meta.url)
const schema = buildSchema(targetOf('v0.21.8'))

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true })
  } catch {
    return undefined
  }
}

const quickly = (query: string, document: DocumentNode): boolean =>
  isValidDocument(new TypeInfo(schema), schema, document, query, validationRules(query))
const fully = (query: string, document: DocumentNode): boolean =>
  validate(schema, document, validationRules(query).rules).length === 0

// Selections on Query, on a TypeDef and on a Directory: most are right, some name what is not there, or say a thing twice.
const leaf = ['id', '__typename', 'a: id', 'b: __typename']
const wrong = ['bogus', 'id{x}', 'id(a:1)', 'a: id a: __typename', '']
const { root } = fc.letrec<Record<'root' | 'typeDef' | 'directory', string>>((tie) => {
  const set = (fields: readonly string[], calls: readonly (readonly [string, 'typeDef' | 'directory'])[]) => {
    const nested = calls.map(([call, type]) => tie(type).map((inner) => `${call}${inner}`))
    const one = fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: fc.constantFrom(...fields) },
      ...nested.map((arbitrary) => ({ weight: 2, arbitrary })),
      { weight: 1, arbitrary: fc.constantFrom(...wrong) },
    )
    return fc.array(one, { minLength: 1, maxLength: 3 }).map((ones) => `{${ones.join(' ')}}`)
  }
  return {
    root: set(
      ['version', '__typename', 'a: version'],
      [
        ['typeDef', 'typeDef'],
        ['c: directory', 'directory'],
        ['bogus', 'typeDef'],
      ],
    ),
    typeDef: set(
      [...leaf, 'kind', 'b: optional'],
      [
        ['withKind(kind: STRING_KIND)', 'typeDef'],
        ['a: withOptional(optional: true)', 'typeDef'],
        ['withObject(name: "a", description: "{:{")', 'typeDef'],
        ['withObject(name: "a", name: "b")', 'typeDef'],
        ['withObject(bogus: "a")', 'typeDef'],
        ['withKind', 'typeDef'],
      ],
    ),
    directory: set(leaf, [
      ['dockerBuild(buildArgs: [{name: "a", value: "b"}])', 'directory'],
      ['a: dockerBuild(buildArgs: [{name: "a", name: "b"}])', 'directory'],
      ['b: dockerBuild(buildArgs: {name: "a", value: {value: 1, value: 2}})', 'directory'],
      ['glob(pattern: "a")', 'directory'],
    ]),
  }
})

describe('isValidDocument', () => {
  it('says of any document of fields and arguments what the library says', () => {
    const seen = { valid: 0, invalid: 0 }
    fc.assert(
      fc.property(root, (query) => {
        const document = parsed(query)
        if (document === undefined) return
        const whole = fully(query, document)
        seen[whole ? 'valid' : 'invalid']++
        expect(quickly(query, document)).toBe(whole)
      }),
      propertySettings(2000),
    )
    expect(seen.valid).toBeGreaterThan(200)
    expect(seen.invalid).toBeGreaterThan(200)
  })

  it('says of every recorded document what the library says', () => {
    const queries = new Set<string>()
    for (const file of readdirSync(folder).filter((name) => name.startsWith('v0.21'))) {
      const recording: Recording = JSON.parse(gunzipSync(readFileSync(new URL(file, folder))).toString())
      for (const { steps } of recording.probes) for (const { query } of steps) if (query) queries.add(query)
    }
    expect(queries.size).toBeGreaterThan(300)
    for (const query of queries) {
      const document = parsed(query)
      if (document) expect([query, quickly(query, document)]).toEqual([query, fully(query, document)])
    }
  })
})
