import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { conformanceCatalogue } from '../conformance/catalogue.ts'
import { compareConformance } from '../conformance/compareConformance.ts'
import type { ConformanceCase } from '../conformance/conformanceCase.ts'
import type { ConformanceResult } from '../conformance/scoreConformance.ts'

export interface ConformanceOptions {
  /** The emitter as a shell command, `{source}` and `{typedefs}` in it: `my-sdk emit {source} > {typedefs}`. */
  readonly command: string
  /** Folder with one folder of source for each case, named after it. */
  readonly sources: string
  /** Default: the whole catalogue. */
  readonly cases?: readonly ConformanceCase[]
  /** How long one case may take; default 60. */
  readonly seconds?: number
}

/** Runs an SDK's emitter over the conformance catalogue, a process a case, and compares what it makes. */
export function runConformance({
  command,
  sources,
  cases = conformanceCatalogue,
  seconds = 60,
}: ConformanceOptions): readonly ConformanceResult[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-conformance-'))
  try {
    return cases.map((one) => {
      const source = path.resolve(sources, one.id)
      if (!existsSync(source)) return { case: one, missing: true, differences: [] }
      const typedefs = path.join(folder, `${one.id}.json`)
      return { case: one, missing: false, differences: runCase(one, command, source, typedefs, seconds) }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runCase(
  one: ConformanceCase,
  command: string,
  source: string,
  typedefs: string,
  seconds: number,
): readonly string[] {
  const line = command.replaceAll('{source}', quoteForShell(source)).replaceAll('{typedefs}', quoteForShell(typedefs))
  const run = spawnSync(line, {
    shell: true,
    encoding: 'utf8',
    timeout: seconds * 1000,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (run.error !== undefined) return [`The command did not end within ${seconds} seconds`]
  if (run.status !== 0) return [`The command ended with ${run.status ?? run.signal}: ${lastLine(run.stderr)}`]
  if (!existsSync(typedefs)) return ['The command wrote no typedefs']
  return compareConformance(one, readFileSync(typedefs))
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.slice(0, 300) || 'it said nothing'

/** A path in a shell command, whatever is in it. */
export const quoteForShell = (text: string): string =>
  process.platform === 'win32' ? `"${text}"` : `'${text.replaceAll("'", "'\\''")}'`
