import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../cli/builtCommand.ts'

const text = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8')

test('every file and folder that CONTRIBUTING.md names is there', () => {
  const named = [...text.matchAll(/\b(?:src|tests|docs|data|scripts|compat-fixtures)\/[\w./-]*\w|\bcompat-fixtures\b/g)]
  expect(named.length).toBeGreaterThan(15)
  expect(named.map(([file]) => file).filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
})

test('every script that it names is one of the package', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
  const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name!)
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})
