import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dangLanguage } from '../../src/languages/dang/index.ts'
import { goLanguage } from '../../src/languages/go/index.ts'
import { pythonLanguage } from '../../src/languages/python/index.ts'
import type { Language, Reading } from '../../src/languages/types.ts'
import { createWorkspace } from '../../src/workspace/index.ts'
import { memoryTree } from '../workspace/memoryTree.ts'

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

interface Sample {
  readonly language: Language
  readonly file: string
  readonly comment: string
  /** A module of so many functions. */
  readonly functions: (count: number) => string
}

const samples: readonly Sample[] = [
  {
    language: goLanguage,
    file: 'main.go',
    comment: '//',
    functions: (count) =>
      `package main\n\ntype App struct{}\n\n${many(count, (at) => `// Größe.\nfunc (a *App) F${at}(x string) string { return "é" }\n`)}`,
  },
  {
    language: pythonLanguage,
    file: 'src/main.py',
    comment: '#',
    functions: (count) =>
      `from dagger import function, object_type\n\n\n@object_type\nclass App:\n${many(count, (at) => `    @function\n    def f${at}(self, x: str) -> str:\n        """Größe."""\n        return "é"\n`)}`,
  },
  {
    language: dangLanguage,
    file: 'main.dang',
    comment: '#',
    functions: (count) =>
      `type App {\n${many(count, (at) => `  """Größe."""\n  pub f${at}(x: String!): String! { "é" }`)}\n}\n`,
  },
]

const read = ({ language, file }: Sample, text: string): Promise<Reading> =>
  language.read({ name: 'app', engineVersion: 'v0.21.8', files: new Map([[file, text]]) })

const outcome = (
  reading: { readonly ok: boolean; readonly findings: Reading['findings'] } & Partial<Reading>,
): unknown => [
  'typedefs' in reading ? reading.typedefs?.objects.flatMap(({ functions }) => functions).length : undefined,
  ...reading.findings.map(
    ({ code, sourceMap }) => `${sourceMap?.filename}:${sourceMap?.line}:${sourceMap?.column} ${code}`,
  ),
]

/** What comes of a module of two functions whose file has these bytes. */
async function outcomeOf({ language, file }: Sample, bytes: Uint8Array): Promise<unknown> {
  const config = JSON.stringify({ name: 'app', engineVersion: 'v0.21.8', sdk: { source: language.name } })
  const result = await createWorkspace(memoryTree({ '/w/dagger.json': config, [`/w/${file}`]: bytes })).read('/w')
  return result && outcome(result)
}

describe.each(samples.map((sample) => [sample.language.title, sample] as const))('%s', (_title, sample) => {
  const two = sample.functions(2)

  test('with a byte order mark and CRLF', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${two}`.replaceAll('\n', '\r\n'))
    expect(await outcomeOf(sample, bytes)).toEqual([2])
  })

  test.each([
    ['UTF-16', Buffer.from(`\uFEFF${two}`, 'utf16le')],
    ['Latin-1', Buffer.from(two, 'latin1')],
    ['bytes of a program', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)],
  ])('in %s is not text, at its file', async (_what, bytes) => {
    expect(await outcomeOf(sample, bytes)).toEqual(
      expect.arrayContaining([`${sample.file}:1:1 source-skipped`, 'undefined:undefined:undefined read-no-sources']),
    )
  })

  test('5,000 functions, and 10,000 lines of comments', async () => {
    const lines = many(10_000, (at) => `${sample.comment} ${at}`)
    expect(outcome(await read(sample, `${sample.functions(5000)}\n${lines}\n`))).toEqual([5000])
  })

  test('cut off anywhere, every error has its place', async () => {
    for (let at = 0; at < two.length; at += 3) {
      const { ok, findings } = await read(sample, two.slice(0, at))
      const errors = findings.filter(({ severity }) => severity === 'error')
      const lost = errors.filter(({ code, sourceMap }) => sourceMap === undefined && !code.endsWith('-main-missing'))
      expect([at, ok || errors.length > 0, lost]).toEqual([at, true, []])
    }
  })
})

test('types that refer to each other in a circle', async () => {
  const text =
    'type App {\n  pub a: A!\n}\ntype A {\n  pub b: B!\n}\ntype B implements I {\n  pub a: [[A!]]\n}\ninterface I {\n  pub i: I!\n}\n'
  expect(outcome(await read(samples[2]!, text))).toEqual([0])
})

test.each([
  [
    'types',
    `type App {\n  pub a: ${'['.repeat(50_000)}String${']'.repeat(50_000)}\n}\n`,
    ['main.dang:2:211 read-syntax'],
  ],
  ['bodies', `type App {\n  pub a: String! { ${'{'.repeat(50_000)}${'}'.repeat(50_000)} }\n}\n`, []],
  [
    'a list of defaults',
    `type App {\n  pub a(x: [String!]! = ${'['.repeat(50_000)}${']'.repeat(50_000)}): String! { "" }\n}\n`,
    [],
  ],
])('Dang with deep %s', async (_what, text, said) => {
  const reading = await read(samples[2]!, text)
  expect((outcome(reading) as unknown[]).slice(1)).toEqual(said)
})

test.each([
  [
    'bases in a circle over files',
    {
      'src/main.py': 'from .b import B\nfrom dagger import object_type\n\n\n@object_type\nclass App(B): ...\n',
      'src/b.py': 'from main import App\n\n\nclass B(App): ...\n',
    },
  ],
  [
    'files that import each other',
    {
      'src/main/__init__.py': 'from .a import A\nfrom dagger import object_type\n\n\n@object_type\nclass App: ...\n',
      'src/main/a.py': 'from .b import A\n',
      'src/main/b.py': 'from .a import A\n',
    },
  ],
])('Python with %s', async (_what, files) => {
  const { ok, findings } = await pythonLanguage.read({ name: 'app', files: new Map(Object.entries(files)) })
  expect([ok, findings.map(({ code }) => code), findings.every(({ sourceMap }) => sourceMap !== undefined)]).toEqual([
    false,
    ['python-import'],
    true,
  ])
})

test('Go cut off anywhere in the sources of the recordings', async () => {
  const lines = readFileSync(new URL('../../compat-fixtures/sdk/go.jsonl', import.meta.url), 'utf8').split('\n')
  for (const line of lines.filter((_, at) => at % 9 === 0 && lines[at] !== '')) {
    const { files } = JSON.parse(line) as { files: Record<string, string> }
    const text = files['main.go'] ?? ''
    for (let at = 0; at < text.length; at += 50) {
      const { ok, findings } = await read(samples[0]!, text.slice(0, at))
      expect(ok || findings.some(({ severity }) => severity === 'error')).toBe(true)
    }
  }
})
