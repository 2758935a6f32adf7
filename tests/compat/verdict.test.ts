import { expect, test } from 'vitest'
import type { CheckStatus, Matrix, MatrixOutcome } from '../../src/check/index.ts'
import { verdictOf } from '../../src/check/index.ts'
import { verdictText } from '../../src/reports/index.ts'
import { document } from './support.ts'

const releases = ['v0.18.9', 'v0.19.11', 'v0.20.0', 'v0.21.0']
const SIGNS: Readonly<Record<string, CheckStatus>> = { n: 'native', l: 'lossy', r: 'refused', f: 'fails' }

/** A module for each text, with a letter for each release; in capitals: set aside. */
const matrixOf = (...modules: readonly string[]): Matrix => ({
  releases,
  columns: modules.map((text, i) => ({
    module: { file: `${i}`, typedefs: document({ name: `m${i}` }) },
    outcomes: [...text].map((letter, at): MatrixOutcome => {
      const outcome = { status: SIGNS[letter.toLowerCase()]!, findings: [], release: releases[at]!, view: '' }
      return letter === letter.toUpperCase() ? { ...outcome, setAside: true } : outcome
    }),
  })),
})

test.each([
  [['nnnn'], [], 'Module m0 loads on v0.18.9 to v0.21.0.'],
  [['nnnn', 'nnnn', 'nlnn'], [], 'All 3 modules load on v0.18.9 to v0.21.0, with losses in 1 module.'],
  [['nnff'], [], 'Module m0 breaks on v0.20.0; it loads on v0.18.9 to v0.19.11.'],
  [['nnff', 'nnrr', 'nnnn'], [], '2 of 3 modules break on v0.20.0; the whole repository loads on v0.18.9 to v0.19.11.'],
  [
    ['nnnf', 'nfff', 'nnnn'],
    [],
    '2 of 3 modules break between v0.19.11 and v0.21.0; the whole repository loads on v0.18.9.',
  ],
  [
    ['nnff', 'ffnn'],
    [],
    '1 of 2 modules breaks on v0.20.0; 1 of 2 modules needs a newer engine than v0.18.9; no release loads the whole repository.',
  ],
  [
    ['ffff', 'nnnn'],
    [],
    '1 of 2 modules does not load on any of these releases; no release loads the whole repository.',
  ],
  [
    ['nnFF', 'nnnn'],
    [],
    'The whole repository loads on v0.18.9 to v0.19.11; 1 module with known failures is set aside.',
  ],
  [['nnnn'], ['php', 'java'], 'Module m0 loads on v0.18.9 to v0.21.0; 2 modules were left out (php, java).'],
])('%j, without %j: %s', (modules, leftOut, text) => {
  expect(verdictText(verdictOf(matrixOf(...modules), leftOut))).toBe(text)
})

test('a break has the first release that no longer loads it, also where a later one does', () => {
  const { columns } = verdictOf(matrixOf('nnff', 'nfnn', 'fnnn', 'ffff', 'nnnn'))
  expect(columns.map(({ fate, since, failing }) => [fate, since, failing])).toEqual([
    ['breaks', 2, [2, 3]],
    ['breaks', 1, [1]],
    ['starts-later', 1, [0]],
    ['never', undefined, [0, 1, 2, 3]],
    ['loads', undefined, []],
  ])
})
