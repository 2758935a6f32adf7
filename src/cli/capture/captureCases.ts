import { existsSync } from 'node:fs'
import path from 'node:path'
import { type ConformanceCase, type ConformanceResult, compareConformance } from '../../conformance/index.ts'
import type { Finding } from '../../findings/index.ts'
import { quoteForShell } from '../../testing/runConformance.ts'
import { defineModule, printTypedefs } from '../../typedefs/index.ts'
import type { Io } from '../io.ts'
import { captureCommand } from './captureCommand.ts'

export interface CaptureCases {
  /** The SDK's entrypoint as a shell command, with `{source}` for the folder of a case in it. */
  readonly command: string
  /** Folder with one folder of source for each case, named after it. */
  readonly sources: string
  readonly cases: readonly ConformanceCase[]
  /** Release of the engine that asks for the types. */
  readonly engine: string
}

/** Has an SDK register each case of the catalogue, and compares what it registered; `notStarted`: there is no such engine. */
export async function captureCases(
  io: Io,
  { command, sources, cases, engine }: CaptureCases,
): Promise<readonly ConformanceResult[] | { readonly notStarted: readonly Finding[] }> {
  const results: ConformanceResult[] = []
  for (const one of cases) {
    const source = path.resolve(io.cwd, sources, one.id)
    if (!existsSync(source)) {
      results.push({ case: one, missing: true, differences: [] })
      continue
    }
    const line = command.replaceAll('{source}', quoteForShell(source))
    const { name } = defineModule(one.typedefs)
    const run = await captureCommand(io, ['sh', '-c', line], { version: engine, name, stdout: 'stderr' })
    if ('notStarted' in run) return run
    results.push({ case: one, missing: false, differences: differencesOf(one, run) })
  }
  return results
}

function differencesOf(
  one: ConformanceCase,
  { code, error, captured }: Extract<Awaited<ReturnType<typeof captureCommand>>, { code: number }>,
): readonly string[] {
  if (error !== undefined) return [`The SDK returned an error: ${error.message}`]
  if (code !== 0) return [`The entrypoint ended with ${code}`]
  if (captured === undefined) return ['The entrypoint registered nothing']
  if (!captured.ok) return captured.findings.map(({ message }) => message)
  const differences = compareConformance(one, printTypedefs(captured.typedefs))
  // What could not be captured is why something is missing.
  const lost = captured.findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ message }) => message)
  return differences.length === 0 ? [] : [...lost, ...differences]
}
