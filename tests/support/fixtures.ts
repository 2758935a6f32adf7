import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Config, readConfig } from '../../src/config/index.ts'
import { decodeTypedefs, type Typedefs } from '../../src/typedefs/index.ts'

export const FIXTURES: string = path.join(import.meta.dirname, '..', '..', 'compat-fixtures')

/** Names of the fixture modules: the folders that hold a typedefs.json. */
export const fixtureNames: readonly string[] = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(path.join(FIXTURES, entry.name)).includes('typedefs.json'))
  .map((entry) => entry.name)
  .sort()

export function fixture(name: string): Typedefs {
  const decoded = decodeTypedefs(readFileSync(path.join(FIXTURES, name, 'typedefs.json')))
  if (!decoded.ok) throw new Error(`${name}: ${decoded.findings.map((finding) => finding.message).join('; ')}`)
  return decoded.typedefs
}

/** A `dagger.json` that asks for an engineVersion. */
export function configFor(engineVersion: string): Config {
  const read = readConfig(JSON.stringify({ engineVersion }), 'dagger.json')
  if (!read.ok) throw new Error(read.findings[0]?.message)
  return read.config
}
