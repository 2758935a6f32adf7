import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createFinding, type Finding, type FindingReport } from '../findings/index.ts'
import {
  applyIgnoreFile,
  checkBaseline,
  type IgnoreFile,
  type KeyedFindings,
  readIgnoreFile,
  writeBaseline,
} from '../ignore/index.ts'
import { IGNORE_FILE, type IgnoreOptions } from './compatOptions.ts'
import type { Io } from './io.ts'
import { unreadableOption } from './readInput.ts'
import { writeAtomically } from './writeAtomically.ts'

export type SetAside =
  | {
      readonly ok: true
      /** What is left of each list, in the order given. */
      readonly kept: readonly (readonly Finding[])[]
      /** About the ignore file and the baseline. */
      readonly reports: readonly FindingReport[]
    }
  | { readonly ok: false; readonly report: FindingReport }

/** Sets aside what the ignore file and the baseline know, and writes the baseline where that is asked for. */
export async function setAside(io: Io, lists: readonly KeyedFindings[], options: IgnoreOptions): Promise<SetAside> {
  const ignore = await loadIgnoreFile(io, options.ignoreFile)
  if (ignore && 'findings' in ignore) return { ok: false, report: ignore }
  const reports: FindingReport[] = []
  let kept = lists.map(({ findings }) => findings)
  if (ignore !== undefined) {
    const sifted = applyIgnoreFile(lists, ignore, new Date().toISOString().slice(0, 10))
    reports.push({ file: ignore.file, findings: sifted.findings })
    kept = [...sifted.kept]
  }
  const rest = lists.map((list, index) => ({ ...list, findings: kept[index] ?? [] }))
  const file = options.baselineFile
  if (options.baseline === 'write') {
    const text = writeBaseline(rest)
    const unwritten = await writeAtomically(io, file, text)
    if (unwritten) return { ok: false, report: { findings: [unwritten] } }
    const { findings } = JSON.parse(text) as { findings: readonly string[] }
    reports.push({ file, findings: [createFinding('baseline-written', '', { file, count: findings.length })] })
    kept = lists.map(() => [])
  }
  if (options.baseline === 'check') {
    const text = await readBaseline(io, file)
    if (typeof text !== 'string') return { ok: false, report: { findings: [text] } }
    const compared = checkBaseline(rest, text, file)
    if (compared.findings.some(({ severity }) => severity === 'error'))
      return { ok: false, report: { file, findings: compared.findings } }
    reports.push({ file, findings: compared.findings })
    kept = [...compared.kept]
  }
  return { ok: true, kept, reports: reports.filter(({ findings }) => findings.length > 0) }
}

/** The `.moduledefs.jsonc` that a command goes by: the named one, or the nearest one upwards. */
export async function loadIgnoreFile(io: Io, named?: string): Promise<IgnoreFile | FindingReport | undefined> {
  const found = named === undefined ? findUpwards(io.cwd, IGNORE_FILE) : path.resolve(io.cwd, named)
  if (found === undefined) return undefined
  const file = named ?? path.relative(io.cwd, found)
  try {
    const read = readIgnoreFile((await readFile(found, 'utf8')).replace(/^\uFEFF/, ''), file)
    return read.ok ? read.ignoreFile : { file, findings: read.findings }
  } catch (error) {
    return { findings: [unreadableOption('--ignore-file', file, error)] }
  }
}

async function readBaseline(io: Io, file: string): Promise<string | Finding> {
  try {
    return await readFile(path.resolve(io.cwd, file), 'utf8')
  } catch (error) {
    return unreadableOption('--baseline-file', file, error)
  }
}

/** The nearest file of that name, from a folder upwards; undefined: none up to the root. */
function findUpwards(directory: string, name: string): string | undefined {
  for (let current = path.resolve(directory); ; current = path.dirname(current)) {
    const file = path.join(current, name)
    if (existsSync(file)) return file
    if (path.dirname(current) === current) return undefined
  }
}
