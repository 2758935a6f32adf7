import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHost } from '../../../runtime/call/index.ts'
import { type DirNode, filtered, nodeAt, walk } from '../../../src/engine/files/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'host-'))
const given = join(folder, 'given')

beforeAll(() => {
  mkdirSync(join(given, 'src'), { recursive: true })
  mkdirSync(join(given, 'node_modules/x'), { recursive: true })
  writeFileSync(join(given, 'src/a.txt'), 'hi')
  writeFileSync(join(given, 'node_modules/x/index.js'), '')
  writeFileSync(join(folder, 'secret'), 'out of bounds')
  symlinkSync('../secret', join(given, 'up'))
  symlinkSync(join(folder, 'secret'), join(given, 'absolute'))
  symlinkSync('src', join(given, 'inside'))
  symlinkSync(given, join(folder, 'link'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const host = openHost({
  reads: [{ path: given }, { path: join(folder, 'link') }, { variable: 'TOKEN' }],
  env: { TOKEN: 't', HOME: 'h' },
})
const message = (act: () => unknown): string => {
  try {
    return `no error: ${JSON.stringify(act())}`
  } catch (error) {
    return (error as Error).message
  }
}
const text = (path: string): string => {
  const node = nodeAt(host.at(given) as DirNode, path)
  return node.kind === 'file' ? Buffer.from(node.bytes()).toString() : node.kind
}

test('reads what was passed, and what is below it', () => {
  const left = filtered(host.at(given) as DirNode, { include: [], exclude: ['node_modules'] })
  expect([...walk(left)].map(([path, { kind }]) => [path, kind])).toEqual([
    ['absolute', 'link'],
    ['inside', 'link'],
    ['src', 'directory'],
    ['src/a.txt', 'file'],
    ['up', 'link'],
  ])
  expect([text('src/a.txt'), text('inside/a.txt'), host.at(join(given, 'src')).kind]).toEqual(['hi', 'hi', 'directory'])
  expect(host.at(join(folder, 'link/src/a.txt')).kind).toBe('file')
})

test('follows no link out of it', () => {
  expect([message(() => text('up')), message(() => text('absolute')), message(() => text('../secret'))]).toEqual([
    'stat up: no such file or directory',
    'stat absolute: no such file or directory',
    'stat ../secret: no such file or directory',
  ])
})

test('reads nothing else', () => {
  const other = join(folder, 'secret')
  expect(message(() => host.at(other))).toBe(`${other} was not passed to this embedded engine, so it cannot be read`)
  expect(message(() => host.at(join(given, '../secret')))).toMatch(/was not passed/)
  expect([host.variable('TOKEN'), host.variable('HOME')]).toEqual(['t', undefined])
})

test('the module reads its own folder, and default paths up to the top of its repository', () => {
  mkdirSync(join(folder, '.git'), { recursive: true })
  const { module } = openHost({ reads: [], env: {}, module: { name: 'm', folder: given, source: join(given, 'src') } })
  expect([...(module?.source().entries().keys() ?? [])]).toEqual(['a.txt'])
  expect([module?.context('/secret').kind, module?.context('./src').kind]).toEqual(['file', 'directory'])
  expect(message(() => module?.context('../../..'))).toMatch(/ is outside of /)
})
