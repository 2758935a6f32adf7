import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createMatrix } from '../check/matrix/createMatrix.ts'
import { matrixJson } from '../reports/json/matrixJson.ts'
import { documentOf } from './documentOf.ts'
import { fail } from './fail.ts'
import { targetsOf } from './targetsOf.ts'
import type { RegisterTest } from './testTypedefs.ts'

export interface CompatFixturesOptions {
  /** Default: `boundaries`. */
  readonly engines?: string
  readonly engineVersion?: string
  /** Write what is there now instead of comparing; default: where `MODULEDEFS_UPDATE` is set. */
  readonly update?: boolean
  /** The runner's `test`. */
  readonly test: RegisterTest
}

/**
 * Registers a test for each folder in `directory` that holds a `typedefs.json`: what it comes to on the engines is what its
 * `compat.json` says (`matrix --format json`). A folder without a `compat.json` fails until it is written.
 */
export function runCompatFixtures(directory: string, options: CompatFixturesOptions): void {
  const update = options.update ?? Boolean(process.env['MODULEDEFS_UPDATE'])
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(directory, entry.name, 'typedefs.json')))
    .map((entry) => entry.name)
    .sort()
  if (names.length === 0) fail(`No folder in ${directory} holds a typedefs.json`)
  for (const name of names)
    options.test(`compat fixture ${name}`, () => checkFixture(path.join(directory, name), options, update))
}

function checkFixture(
  folder: string,
  { engines = 'boundaries', engineVersion }: CompatFixturesOptions,
  update: boolean,
): void {
  const typedefs = documentOf(readFileSync(path.join(folder, 'typedefs.json')))
  const releases = targetsOf(engines).map(({ release }) => release)
  const versions = engineVersion === undefined ? {} : { engineVersions: [engineVersion] }
  const now = matrixJson(createMatrix([{ typedefs }], { releases, ...versions }))
  const file = path.join(folder, 'compat.json')
  if (update) return writeFileSync(file, now)
  if (!existsSync(file)) return fail(`${file} does not exist; MODULEDEFS_UPDATE=1 writes it`)
  const then = readFileSync(file, 'utf8')
  if (then === now) return
  const [a, b] = [then.split('\n'), now.split('\n')]
  const at = b.findIndex((line, i) => line !== a[i])
  const shown = (lines: readonly string[]): string => (lines[at] ?? '(nothing)').trim()
  fail(
    `${file} differs in line ${at + 1}\n  then: ${shown(a)}\n  now:  ${shown(b)}\nMODULEDEFS_UPDATE=1 writes it again`,
  )
}
