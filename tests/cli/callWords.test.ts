import path from 'node:path'
import { expect, test } from 'vitest'
import { callWords } from '../../src/cli/callWords.ts'
import type { Io } from '../../src/cli/io.ts'
import { workFolder } from './workFolder.ts'

const root = workFolder({
  'shop/dagger.json': '{}',
  'shop/src/index.ts': '',
  'shop/build/x': '',
  'other/dagger.json': '{}',
})
const words = (folder: string, given: readonly string[], flags = {}) =>
  callWords({ cwd: path.join(root, folder) } as Io, given, flags)

test.each<[string, string, readonly string[], object]>([
  [
    'in its folder',
    'shop',
    ['greet', '--name', 'x'],
    { name: '.', named: '', flags: {}, words: ['greet', '--name', 'x'] },
  ],
  ['below it', 'shop/src', ['greet'], { name: '..', named: '', flags: {}, words: ['greet'] }],
  ['above it, by its folder', '.', ['shop', 'greet'], { name: 'shop', named: ' shop', flags: {}, words: ['greet'] }],
  ['by a path that is none', 'shop', ['./nothing'], { name: './nothing', named: ' ./nothing', flags: {}, words: [] }],
  ['a function with the name of a folder', 'shop', ['build'], { name: '.', named: '', flags: {}, words: ['build'] }],
  ['nowhere, a word is a folder', '.', ['nothing'], { name: 'nothing', named: ' nothing', flags: {}, words: [] }],
  [
    'flags on both sides of the folder',
    '.',
    ['--json', 'other', '--engine=v0.18.10', '--fake', 'A.b=c', '-j', 'greet', '--json'],
    {
      name: 'other',
      named: ' other',
      flags: { json: true, engine: 'v0.18.10', fake: ['A.b=c'] },
      words: ['greet', '--json'],
    },
  ],
])('a module is found %s', (_, folder, given, expected) => {
  expect(words(folder, given)).toEqual(expected)
})

test('-m names it, and then no word does', () => {
  const expected = { name: '../other', named: ' -m ../other', flags: { module: '../other' }, words: ['shop'] }
  expect([words('shop', ['-m', '../other', 'shop']), words('shop', ['shop'], { module: '../other' })]).toEqual([
    expected,
    expected,
  ])
})
