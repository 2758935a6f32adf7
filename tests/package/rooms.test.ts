import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../cli/builtCommand.ts'

// The architecture. A room imports from the lines above its own, types included, and from nothing else.
const floors: readonly (readonly string[])[] = [
  ['src/text'],
  ['src/findings'],
  ['src/typedefs', 'src/versions', 'src/session'],
  ['src/names', 'src/plan'],
  ['src/ids', 'src/translate', 'src/config', 'src/ignore'],
  ['src/languages'],
  ['src/engine/go'],
  ['src/engine/module', 'src/engine/files', 'src/emit', 'src/uses', 'src/workspace'],
  ['src/engine/api', 'src/check', 'src/register'],
  ['src/engine/values'],
  ['src/engine/server', 'src/diff', 'src/exchange'],
  ['src/engine/runtime', 'src/conformance', 'src/reports'],
  ['src/capture', 'src/survey'],
  ['runtime/client', 'runtime/dispatch', 'runtime/call'],
  ['runtime/load'],
  ['runtime/build', 'runtime/run'],
  ['src/testing', 'src'],
  ['src/cli'],
]

const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))

function roomOf(file: string): string {
  const folders = path.dirname(file).split('/')
  return folders.slice(0, folders[1] === 'engine' ? 3 : 2).join('/')
}

const isAllowed = (from: string, to: string): boolean =>
  from === to || (floorOf.get(from) ?? 0) > (floorOf.get(to) ?? Infinity)

const files = ['src', 'runtime'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
)

function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  return [...text.matchAll(/(?:\bfrom|\bimport\(|^import) ?'(\.[^']+\.ts)'/gm)].map(([, specifier]) =>
    path.join(path.dirname(file), specifier!),
  )
}

test('rooms import from the floors below them only', () => {
  const rooms = new Set(files.map(roomOf))
  expect([...rooms].filter((room) => !floorOf.has(room))).toEqual([])
  const imports = files.flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))
  expect(imports.length).toBeGreaterThan(2000)
  const forbidden = imports.filter(({ file, imported }) => !isAllowed(roomOf(file), roomOf(imported)))
  expect(forbidden.map(({ file, imported }) => `${file} -> ${imported}`)).toEqual([])
})

test.each([
  ['src/translate/apply/applyEnum.ts', 'src/engine/module/state.ts'],
  ['src/engine/module/load/loadModule.ts', 'src/engine/api/session.ts'],
  ['src/typedefs/types.ts', 'src/versions/types.ts'],
  ['src/emit/toText.ts', 'src/register/register.ts'],
  ['src/check/checkTypedefs.ts', 'runtime/load/moduleTypedefs.ts'],
  ['src/findings/finding.ts', 'src/new/room.ts'],
])('would find: %s -> %s', (from, to) => {
  expect(isAllowed(roomOf(from), roomOf(to))).toBe(false)
})
