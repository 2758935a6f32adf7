import { expect, test } from 'vitest'
import { pythonLanguage } from '../../../src/languages/python/index.ts'

async function codesOf(source: string): Promise<readonly string[]> {
  const reading = await pythonLanguage.read({ name: 'app', files: new Map([['src/app/__init__.py', source]]) })
  return [...new Set(reading.findings.map(({ code }) => code))]
}

const head = 'from __future__ import annotations\nfrom dagger import function, object_type\n\n'
const main = '@object_type\nclass App:\n    @function\n    def it(self) -> str: ...\n'

test.each([
  ['nothing', '', ['read-main-missing']],
  ['a NUL', `${head}${main}\0`, ['read-syntax']],
  ['a byte order mark and CRLF', `\uFEFF${head}${main}`.replaceAll('\n', '\r\n'), []],
  ['no text', '\u0001\u0002\uFFFD\uFFFD', ['read-syntax']],
  ['deep brackets', `${head}x = ${'['.repeat(3000)}${']'.repeat(3000)}\n${main}`, ['read-too-deep']],
  ['a long sum', `${head}x = ${Array(5000).fill('"a"').join(' + ')}\n${main}`, []],
  ['aliases in a circle', `${head}A = "B"\nB = "A"\n${main.replace('str', 'A')}`, ['read-too-deep']],
  ['a base of itself', `${head}class A(A): ...\n${main}`, ['python-import']],
  ['a loop without end', `${head}while True:\n    pass\n${main}`, []],
  ['a function that calls itself', `${head}def f(): return f()\nx = f()\n${main}`, ['read-too-deep']],
])('%s', async (_name, source, codes) => {
  expect(await codesOf(source)).toEqual(codes)
})

test('5,000 functions', async () => {
  const functions = Array.from(
    { length: 5000 },
    (_, index) => `    @function\n    def f${index}(self, a: int = ${index}) -> str: ...\n`,
  )
  const reading = await pythonLanguage.read({
    name: 'app',
    files: new Map([['src/app/__init__.py', `${head}@object_type\nclass App:\n${functions.join('')}`]]),
  })
  expect(reading.ok && reading.typedefs.objects[0]?.functions.length).toBe(5000)
})

test('every syntax error of a file is said, at its line', async () => {
  const source = `${head}def a(:\n    pass\n\n\n${main}\n\nx = = 2\n`
  const reading = await pythonLanguage.read({ name: 'app', files: new Map([['src/app/__init__.py', source]]) })
  expect(reading.ok).toBe(false)
  expect(new Set(reading.findings.map(({ sourceMap }) => sourceMap?.line))).toEqual(new Set([4, 14]))
})

test('lines of a docstring that look like a long comment', async () => {
  const lines = Array.from({ length: 300 }, (_, at) => `# ${at}`).join('\n')
  const source = `${head}@object_type\nclass App:\n    """Text\n${lines}"""\n\n    @function\n    def it(self) -> str: ...\n`
  const reading = await pythonLanguage.read({ name: 'app', files: new Map([['src/app/__init__.py', source]]) })
  expect(reading.ok && reading.typedefs.objects[0]?.description).toBe(`Text\n${lines}`)
})
