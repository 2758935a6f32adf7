import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentDigest, scanModule, sourceDigest } from '../../../src/languages/typescript/index.ts'
import { lines, typedefsOf } from './scanText.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'scan-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
}

const index = `import { func, object, argument, Directory } from '@dagger.io/dagger'
@object() export class Demo { @func() f(@argument({ defaultPath: '/etc', ignore: ['/proc/**'] }) d: Directory): void {} }
`
const demo = { 'dagger.json': '{"name": "demo", "sdk": {"source": "typescript"}}', 'src/index.ts': index }

test('a folder: the name from dagger.json, the sources under src/, a digest over all of them', async () => {
  write({
    ...demo,
    'src/other.mts': 'export const a = 1',
    'src/types.d.ts': 'declare const b: string',
    'src/readme.md': '#',
    'src/node_modules/x/index.ts': 'broken (',
    'scripts/build.ts': 'broken (',
    'sdk/index.ts': 'broken (',
  })
  const result = await scanModule({ directory })
  expect(typedefsOf(result).name).toBe('demo')
  expect(result).toMatchObject({
    sources: ['src/index.ts', 'src/other.mts'],
    digest: sourceDigest('demo', [
      { path: 'src/other.mts', text: 'export const a = 1' },
      { path: 'src/index.ts', text: index },
    ]),
  })
})

test('the digest changes with the name, a path and a text', () => {
  const digests = [
    sourceDigest('a', [{ path: 'b', text: 'c' }]),
    sourceDigest('x', [{ path: 'b', text: 'c' }]),
    sourceDigest('a', [{ path: 'x', text: 'c' }]),
    sourceDigest('a', [{ path: 'b', text: 'x' }]),
    sourceDigest('a', [{ path: 'bc', text: '' }]),
  ]
  expect(new Set(digests).size).toBe(5)
  expect(digests[0]).toMatch(/^sha256:[0-9a-f]{64}$/)
})

test('dagger.json may name another folder for the sources, the caller another name', async () => {
  write({
    'dagger.json': '{"name": "demo", "source": ".dagger"}',
    '.dagger/src/index.ts': index.replace('Demo', 'Other'),
  })
  expect(typedefsOf(await scanModule({ directory, name: 'other' })).objects[0]?.sourceMap?.filename).toBe(
    'src/index.ts',
  )
})

test('sources without src/, imports from outside the folder', async () => {
  write({
    'module/index.ts': index
      .replace('\n', "\nimport { TAG } from '../shared/tag.ts'\n")
      .replace('d: Directory', 'd: Directory, t = TAG'),
    'shared/tag.ts': "export const TAG = 'v1'",
  })
  const result = await scanModule({ directory: join(directory, 'module'), name: 'demo' })
  expect(typedefsOf(result).objects[0]?.functions[0]?.arguments[1]?.defaultValue).toBe('"v1"')
  expect(result).toMatchObject({ sources: ['../shared/tag.ts', 'index.ts'] })
})

test('no folder, no name, an unreadable dagger.json', async () => {
  write({ 'src/index.ts': index })
  expect(lines(await scanModule({ directory }))).toEqual([
    `error ${directory} has no dagger.json with a name, so the main object is unknown`,
  ])
  write({ 'dagger.json': '{"name": 1}' })
  expect(lines(await scanModule({ directory }))).toEqual([
    `error ${directory}/dagger.json cannot be read: its name is not a string`,
  ])
  write({ 'dagger.json': '{"name": "demo", "source": 1}' })
  expect(lines(await scanModule({ directory }))).toEqual([
    `error ${directory}/dagger.json cannot be read: its source is not a string`,
  ])
  expect(lines(await scanModule({ directory: join(directory, 'nowhere'), name: 'demo' }))).toEqual([
    `error ${join(directory, 'nowhere')} has no TypeScript sources`,
  ])
})

test('nothing of the module is executed, and no path in it is followed', async () => {
  const mark = join(directory, 'executed')
  const writes = `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(mark)}, '')\n`
  write({
    ...demo,
    'src/index.ts': `${writes}${index}export const a = (() => { ${writes.split('\n')[1]}; return 'x' })()`,
    'tsconfig.json': '{"compilerOptions": {"plugins": [{"name": "./evil.js"}]}}',
    'evil.js': writes,
    'package.json': '{"type": "module", "main": "evil.js"}',
  })
  symlinkSync('/', join(directory, 'src/everything'))
  symlinkSync(join(directory, 'evil.js'), join(directory, 'src/link.ts'))
  expect(await scanModule({ directory })).toMatchObject({ ok: true, sources: ['src/index.ts'] })
  expect(existsSync(mark)).toBe(false)
})

const client = `export declare class Directory { id(): Promise<string> }
export declare class Docker { id(): Promise<string> }
export type float = number
export declare const func: (o?: unknown) => any
export declare const object: () => any
export declare const argument: (o?: unknown) => any
`

test.each([
  ['next to the module', { 'node_modules/@dagger.io/dagger/index.ts': client }],
  [
    'by the paths of tsconfig.json',
    {
      'tsconfig.json':
        '{\n  // generated\n  "compilerOptions": { "paths": { "@dagger.io/dagger": ["./sdk/index.ts"] }, },\n}',
      'sdk/index.ts': 'export * from "./src/client.gen.ts"',
      'sdk/src/client.gen.ts': client,
    },
  ],
])('types come from the client that is %s, those of dependencies too', async (_, files) => {
  write({ ...demo, ...files, 'src/index.ts': index.replaceAll(/\bDirectory\b/g, 'Docker') })
  const result = await scanModule({ directory })
  expect(typedefsOf(result).objects[0]?.functions[0]?.arguments[0]?.type).toEqual({
    kind: 'OBJECT',
    name: 'Docker',
    optional: false,
  })
  expect(result).toMatchObject({ sources: ['src/index.ts'] })
})

test('without a client, what is no type of Dagger cannot be imported from it', async () => {
  write({ ...demo, 'src/index.ts': index.replaceAll(/\bDirectory\b/g, 'Docker') })
  const result = await scanModule({ directory })
  expect(lines(result)).toEqual(['error src/index.ts:2:98 Argument d of Demo.f has the undeclared type Docker'])
  expect(result.findings[0]?.hint).toBe(
    'Import it; if it comes from @dagger.io/dagger, install or generate a client that has it.',
  )
})

test('whether a kept document is current is known without the compiler', async () => {
  write({
    ...demo,
    'src/index.ts': index
      .replace('\n', "\nimport { TAG } from '../outside/tag.ts'\n")
      .replace('Demo', 'Demo { t = TAG } class X'),
    'src/a/b.ts': 'export const b = 1',
  })
  const shared = join(directory, 'outside')
  mkdirSync(shared, { recursive: true })
  writeFileSync(join(shared, 'tag.ts'), "export const TAG = 'v1'")
  const result = await scanModule({ directory })
  if (!result.ok) throw new Error(lines(result).join('\n'))
  const isCurrent = (): boolean => currentDigest({ directory }, result.sources) === result.digest
  expect(isCurrent()).toBe(true)
  write({ 'src/a/b.ts': 'export const b = 2' })
  expect(isCurrent()).toBe(false)
  write({ 'src/a/b.ts': 'export const b = 1' })
  expect(isCurrent()).toBe(true)
  writeFileSync(join(shared, 'tag.ts'), "export const TAG = 'v2'")
  expect(isCurrent()).toBe(false)
  writeFileSync(join(shared, 'tag.ts'), "export const TAG = 'v1'")
  write({ 'src/new.ts': '' })
  expect(isCurrent()).toBe(false)
  rmSync(join(directory, 'src/new.ts'))
  rmSync(join(directory, 'src/a/b.ts'))
  expect(isCurrent()).toBe(false)
  rmSync(shared, { recursive: true })
  expect(currentDigest({ directory: join(directory, 'nowhere') }, [])).toBeUndefined()
})
