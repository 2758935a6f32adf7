import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiEntry } from '../../src/versions/index.ts'

// Uses that were read from public modules, looked at one by one beside their source lines. Places are those of November 2026.
const rows = readFileSync('tests/uses/sample.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'))

test('300 uses of public modules were looked at, and none is wrong', () => {
  expect(rows.length).toBe(300)
  expect(rows.filter(([, , , , , verdict]) => verdict !== 'right')).toEqual([])
  expect(rows.filter(([, , , coordinate = '']) => apiEntry(coordinate) === undefined)).toEqual([])
})
