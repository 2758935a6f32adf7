import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generatedFiles } from '../../scripts/docs/generatedFiles.ts'

test('pages, schemas and fixtures that are written from tables are fresh (npm run docs)', () => {
  const stale = Object.entries(generatedFiles()).filter(
    ([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text,
  )
  expect(stale.map(([file]) => file)).toEqual([])
})
