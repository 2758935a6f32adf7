import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMatrix, foldMatrix, minRelease } from '../../src/check/index.ts'
import { readConfig } from '../../src/config/index.ts'
import { diffTargets, diffTypedefs } from '../../src/diff/index.ts'
import { exportTypescript, importTypedefs } from '../../src/exchange/index.ts'
import { findingTable } from '../../src/findings/index.ts'
import { applyIgnoreFile, checkBaseline, findingKey, readIgnoreFile, writeBaseline } from '../../src/ignore/index.ts'
import { formatHtml, formatMarkdown, matrixJson, matrixReports, printMatrix } from '../../src/reports/index.ts'
import { boundaryReleases, createTarget, newestRelease } from '../../src/versions/index.ts'
import { arbitraryTypedefs } from '../support/arbitraryTypedefs.ts'
import { targetOf } from '../support/targetOf.ts'
import { document, STRING } from './support.ts'

const seed = Number(process.env['FC_SEED'] ?? 20240607)
const hostile = arbitraryTypedefs({ names: 'hostile', meaning: 'any' })
const legal = arbitraryTypedefs({ names: 'legal', meaning: 'consistent' })
const target = targetOf(newestRelease)

describe('differences', () => {
  test('a document does not differ from itself, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, (typedefs) => {
        expect(diffTypedefs(typedefs, typedefs, { target })).toEqual([])
      }),
      { seed, numRuns: 200 },
    )
  })
  test('what is gone one way is new the other way', () => {
    const names = (changes: ReturnType<typeof diffTypedefs>, suffix: string): readonly string[] =>
      changes
        .filter(({ code }) => code.endsWith(suffix))
        .map(({ before, after }) => `${before ?? after}`)
        .sort()
    fc.assert(
      fc.property(legal, legal, (a, b) => {
        const there = diffTypedefs(a, { ...b, name: a.name }, { target })
        const back = diffTypedefs({ ...b, name: a.name }, a, { target })
        for (const part of ['type', 'function', 'field', 'enum-member'])
          expect(names(there, `${part}-removed`)).toEqual(
            [
              ...names(back, `${part}-added`),
              ...(part === 'enum-member' ? names(back, 'added-to-result') : []),
              ...(part === 'function' ? names(back, 'interface-function-added') : []),
            ]
              .sort()
              .filter((value, i, all) => all.indexOf(value) === i),
          )
      }),
      { seed, numRuns: 100 },
    )
  })
  test('nothing throws between any two targets', () => {
    const releases = fc.constantFrom(...boundaryReleases())
    fc.assert(
      fc.property(hostile, releases, releases, (typedefs, a, b) => {
        for (const change of diffTargets(typedefs, targetOf(a), targetOf(b)))
          expect(findingTable).toHaveProperty([change.code])
      }),
      { seed, numRuns: 60 },
    )
  })
})

describe('whatever a document holds', () => {
  test('it can be put into every report, and keyed', () => {
    fc.assert(
      fc.property(hostile, (typedefs) => {
        const matrix = createMatrix([{ typedefs }], { releases: ['v0.12.4', 'v0.18.10', 'v0.19.11', newestRelease] })
        printMatrix(matrix, { details: true })
        formatMarkdown(matrix)
        JSON.parse(matrixJson(matrix))
        const page = formatHtml(matrix, { version: '1' })
        expect(page.match(/<\/script>/g)).toHaveLength(1)
        const lists = matrixReports(matrix).map(({ findings }) => ({ typedefs, findings }))
        expect(checkBaseline(lists, writeBaseline(lists), 'b').kept.flat()).toEqual([])
        for (const { findings } of lists)
          for (const finding of findings) expect(findingKey(finding, typedefs)).toContain('@')
      }),
      { seed, numRuns: 40 },
    )
  })
  test('the TypeScript form takes it and gives it back', () => {
    fc.assert(
      fc.property(legal, (typedefs) => {
        const { text } = exportTypescript(typedefs, 'typedefs')
        const back = importTypedefs(text, 'typescript-typedefs')
        expect(back.findings.filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { seed, numRuns: 100 },
    )
  })
})

describe('whatever a file holds', () => {
  const text = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '[',
      '{"ignore":[',
      'null',
      '{"__proto__":{"ignore":1}}',
      '\u0000',
      '{"toolchains":[null,1,{"customizations":[null]}]}',
    ),
  )
  test('reading never throws', () => {
    fc.assert(
      fc.property(text, (written) => {
        readIgnoreFile(written, 'x')
        readConfig(written, 'dagger.json')
        readConfig(written, 'dagger-module.toml')
        for (const form of ['typescript-scan', 'typescript-typedefs', 'introspection', 'engine'] as const)
          importTypedefs(written, form, { target, name: 'x' })
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('size', () => {
  const big = (functions: number) =>
    document({
      name: 'big',
      objects: [
        {
          name: 'Big',
          functions: Array.from({ length: functions }, (_, i) => ({
            name: `build${i}`,
            returnType: STRING,
            check: true,
            arguments: [{ name: 'source', type: STRING }],
          })),
        },
      ],
    })
  test('ten thousand functions are compared, keyed and folded', () => {
    const [before, after] = [big(10_000), big(9_999)]
    expect(diffTypedefs(before, after).map(({ message }) => message)).toEqual(['Function build9999 of Big was removed'])
    const matrix = createMatrix([{ typedefs: before }], { releases: ['v0.18.10', newestRelease] })
    expect(foldMatrix(matrix).length).toBe(2)
    const lists = matrixReports(matrix).map(({ findings }) => ({ typedefs: before, findings }))
    const entries = Array.from({ length: 10_000 }, (_, i) => ({
      key: `check-dropped@big:Big.build${i}`,
      reason: 'known',
    }))
    const read = readIgnoreFile(JSON.stringify({ ignore: entries }), 'x')
    expect(read.ok && applyIgnoreFile(lists, read.ignoreFile, '2026-11-21').ignored.length).toBe(10_000)
  })
  test('the oldest engine of a thousand functions is found', () => {
    expect(minRelease({ typedefs: big(1000) }).oldest).toBe('v0.9.9')
  })
  test('names of ten thousand characters are cut nowhere but in pictures', () => {
    const name = 'N'.repeat(10_000)
    const made = createTarget({ release: newestRelease })
    expect(made.ok).toBe(true)
    const typedefs = document({ name, objects: [{ name }] })
    expect(formatHtml(createMatrix([{ typedefs }], { releases: [newestRelease] }), { version: '1' })).toContain(name)
  })
})
