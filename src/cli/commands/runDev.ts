import { watch } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildModule } from '../../../runtime/build/index.ts'
import { openHost, servedModule } from '../../../runtime/call/index.ts'
import { builtFiles } from '../../../runtime/load/index.ts'
import { diffTypedefs } from '../../diff/index.ts'
import type { ModuleEngine } from '../../engine/runtime/index.ts'
import type { FindingReport } from '../../findings/index.ts'
import { currentDigest } from '../../languages/typescript/index.ts'
import { printChanges } from '../../reports/index.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import { callWords } from '../callWords.ts'
import { interrupted } from '../interrupted.ts'
import type { ExitCode, Io } from '../io.ts'
import { moduleExitCode } from '../moduleExitCode.ts'
import { openModule, reportOpened } from '../openModule.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import { targetName } from '../resolveTargets.ts'
import type { CallFlags } from '../verbs/runtime.ts'

/** A module as it was last without errors, and the engine that serves it. */
interface Serving {
  readonly typedefs: Typedefs
  readonly sources: readonly string[]
  readonly digest: string
  readonly engine: ModuleEngine
}

// Editors write a file in several steps.
const SETTLE_MS = 150

export async function runDev(io: Io, written: readonly string[], given: CallFlags): Promise<ExitCode> {
  const { name, flags } = callWords(io, written, given)
  const { dim } = palette(io.colour.err)
  const end = interrupted()
  const directory = path.resolve(io.cwd, name)
  const folder = await mkdtemp(path.join(tmpdir(), 'moduledefs-dev-'))
  let serving: Serving | undefined
  try {
    const first = await serve(io, name, flags, folder, undefined)
    if ('findings' in first) {
      printFindings(io, 'text', [first])
      return moduleExitCode(first.findings)
    }
    serving = first
    const { engine } = first
    io.err(dim(`${first.typedefs.name} on engine ${targetName(engine.target)}; press Ctrl-C to stop\n`))
    for (const [variable, value] of Object.entries(engine.env)) io.out(`${variable}=${value}\n`)
    await eachChange(directory, end, async () => {
      if (serving === undefined) return
      if (currentDigest({ directory }, serving.sources) === serving.digest) return
      const next = await serve(io, name, flags, folder, serving)
      if ('findings' in next) printFindings(io, 'text', [next])
      else {
        const { target } = next.engine
        io.err(printChanges(diffTypedefs(serving.typedefs, next.typedefs, { target }), palette(io.colour.err)))
        serving = next
      }
    })
    return 0
  } finally {
    await serving?.engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function serve(
  io: Io,
  name: string,
  flags: CallFlags,
  folder: string,
  before: Serving | undefined,
): Promise<Serving | FindingReport> {
  const opened = await openModule(io, name, 'dev', flags)
  if (!opened.ok) return opened.report
  reportOpened(io, opened)
  // In a folder of its own: calls that still run have theirs.
  const output = path.join(folder, opened.facts.digest.replace(/\W/g, '-'))
  const built = await buildModule(path.resolve(io.cwd, name), output)
  if (!built.ok) return { file: name, findings: built.findings }
  await before?.engine.close()
  const same = before && { port: before.engine.port, token: before.engine.token }
  const engine = await servedModule(opened.module, {
    ...same,
    runtime: path.join(output, builtFiles.runtime),
    // Whoever serves a module works in its folder.
    host: openHost({ reads: [{ path: path.resolve(io.cwd, name) }], env: {}, module: opened.place }),
    log: ({ stdout, stderr }) => (io.verbatim ?? io).err(stdout + stderr),
  })
  const { typedefs, facts } = opened
  return { typedefs, engine, digest: facts.digest, sources: facts.sources }
}

/** Does something after every change below a folder, one at a time, until somebody interrupts. */
function eachChange(directory: string, end: Promise<void>, act: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    let acting = Promise.resolve()
    const watcher = watch(directory, { recursive: true }, (_, file) => {
      if (file !== null && /(^|[\\/])(node_modules|\.git|dist)([\\/]|$)/.test(file)) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        acting = acting.then(act).catch(reject)
      }, SETTLE_MS)
    })
    void end.then(() => {
      clearTimeout(timer)
      watcher.close()
      void acting.then(resolve)
    })
  })
}
