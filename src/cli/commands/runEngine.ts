import { type EmbeddedEngine, type EngineOptions, EngineStartError, startEngine } from '../../engine/server/index.ts'
import { createFinding } from '../../findings/index.ts'
import { interrupted } from '../interrupted.ts'
import type { Io } from '../io.ts'
import { journalText } from '../journalText.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import { systemProblem } from '../readInput.ts'
import { targetName } from '../resolveTargets.ts'
import { runInSession } from '../runInSession.ts'
import type { EngineFlags } from '../verbs/engine.ts'

/** Exits as the command exits, so the code may be any. */
export async function runEngine(io: Io, command: readonly string[], flags: EngineFlags): Promise<number> {
  const engine = await start(io, flags)
  if (engine === undefined) return 2
  io.step?.(`started an engine ${targetName(engine.target)}`)
  const { dim } = palette(io.colour.err)
  try {
    if (command.length === 0) {
      const end = interrupted()
      io.err(dim(`engine ${targetName(engine.target)} on ${engine.url}; press Ctrl-C to stop\n`))
      for (const [name, value] of Object.entries(engine.env)) io.out(`${name}=${value}\n`)
      await end
      return 0
    }
    return await runInSession(io, command, engine)
  } finally {
    if (flags.journal) io.err(journalText(engine.journal.entries))
    await engine.close()
  }
}

async function start(
  io: Io,
  { engine, engineVersion, recipeIds, port }: EngineFlags,
): Promise<EmbeddedEngine | undefined> {
  const options: EngineOptions = {
    version: engine,
    recipeIds: recipeIds ?? false,
    ...(engineVersion === undefined ? {} : { engineVersion }),
    ...(port === undefined ? {} : { port: Number(port) }),
  }
  try {
    if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new RangeError(`${JSON.stringify(port)} is not a port`)
    return await startEngine(options)
  } catch (error) {
    const findings =
      error instanceof EngineStartError
        ? error.findings
        : [createFinding('engine-not-started', '', { problem: systemProblem(error) })]
    printFindings(io, 'text', [{ findings }])
    return undefined
  }
}
