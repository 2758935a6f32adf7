import { expect, test } from 'vitest'
import { goLanguage } from '../../../src/languages/go/index.ts'

const head = 'package main\n\nimport "dagger/app/internal/dagger"\n\ntype App struct{}\n\n'
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

/** Codes of what is said, or the number of objects read. */
async function outcome(text: string): Promise<readonly string[]> {
  const reading = await goLanguage.read({ name: 'app', files: new Map([['main.go', text]]) })
  const codes = [...new Set(reading.findings.map(({ code }) => code))]
  return reading.ok ? [`${reading.typedefs.objects.length} objects`, ...codes] : codes
}

test.each<[string, string, readonly string[]]>([
  ['aliases in a circle', `${head}type A = B\ntype B = A\nfunc (a *App) F(x A) {}`, ['1 objects', 'go-type-unknown']],
  ['types in a circle', `${head}type A B\ntype B A\nfunc (a *App) F(x A) {}`, ['1 objects', 'go-type-unknown']],
  [
    'structs that embed each other',
    `${head}type A struct{ B }\ntype B struct{ A }\nfunc (a *App) F() *A { return nil }`,
    ['3 objects'],
  ],
  [
    'interfaces that embed each other',
    `${head}type I interface{ J }\ntype J interface{ I }\nfunc (a *App) F(i I) {}`,
    ['go-interface'],
  ],
  [
    'an endless generic type',
    `${head}type G[T any] struct{ N *G[[]T] }\nfunc (a *App) F() *G[int] { return nil }`,
    ['2 objects'],
  ],
  [
    'a long chain of aliases',
    `${head}${many(3000, (at) => `type A${at} = ${at === 0 ? 'string' : `A${at - 1}`}`)}\nfunc (a *App) F(x A2999) {}`,
    ['1 objects', 'go-type-unknown'],
  ],
  [
    'constants that double',
    `${head}type K string\nconst C0 K = "aaaaaaaaaaaaaaaa"\n${many(60, (at) => `const C${at + 1} = C${at} + C${at}`)}\nfunc (a *App) F(x K) {}`,
    ['1 objects', 'read-not-decidable'],
  ],
  [
    'numbers that square',
    `${head}type K int\nconst C0 K = 1 << 9999\n${many(60, (at) => `const C${at + 1} = C${at} * C${at}`)}\nfunc (a *App) F(x K) {}`,
    ['1 objects', 'read-not-decidable'],
  ],
  [
    'parentheses',
    `${head}func (a *App) F() string { return ${'('.repeat(100_000)}"a"${')'.repeat(100_000)} }`,
    ['read-too-deep'],
  ],
  ['lists of lists', `${head}func (a *App) F(x ${'[]'.repeat(100_000)}string) {}`, ['read-too-deep']],
  ['blocks', `${head}func (a *App) F() {${'{'.repeat(100_000)}${'}'.repeat(100_000)}}`, ['read-too-deep']],
  [
    'a chain of calls',
    `${head}func (a *App) F() { dag.Container()${'.WithExec(nil)'.repeat(5_000)} }`,
    ['read-too-deep'],
  ],
  ['blanks in a comment', `${head}// a${' '.repeat(100_000)}b\nfunc (a *App) F() {}`, ['1 objects']],
  ['a default of brackets', `${head}func (a *App) F(\n// +default=${'['.repeat(100_000)}\nx string) {}`, ['1 objects']],
  ['an import behind other declarations', `${head}type B struct{}\nimport "fmt"\nimport "os"\n`, ['read-syntax']],
  [
    'names of JavaScript',
    `${head}import time "time"\nfunc (a *App) F(toString time.constructor, x __proto__) {}`,
    ['read-syntax', 'go-type-unknown'],
  ],
  [
    'no text',
    `${String.fromCharCode(...Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 65_536))}`,
    ['read-syntax', 'go-main-missing'],
  ],
  ['an empty file', '', ['read-syntax', 'go-main-missing']],
])('%s', async (_what, text, expected) => {
  expect([...(await outcome(text))].sort()).toEqual([...expected].sort())
})

test('5,000 functions', async () => {
  expect(await outcome(`${head}${many(5_000, (at) => `func (a *App) F${at}(x string) string { return "" }`)}`)).toEqual(
    ['1 objects'],
  )
})
