import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Captured, type Registered, waitingCall } from '../../capture/index.ts'
import type { ReturnedError } from '../../engine/runtime/calls/index.ts'
import { type EngineOptions, EngineStartError, type JournalEntry, startEngine } from '../../engine/server/index.ts'
import { importTypedefs } from '../../exchange/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { Io } from '../io.ts'
import { type InSession, runInSession } from '../runInSession.ts'

export interface CaptureRun {
  /** What the command exited with. */
  readonly code: number
  /** The error that its SDK returned. */
  readonly error?: ReturnedError | undefined
  /** Undefined: nothing was registered. */
  readonly captured?: Captured | undefined
  readonly contract?: Registered['contract'] | 'typedefs' | undefined
  readonly journal: readonly JournalEntry[]
}

export interface CaptureCommandOptions extends Pick<EngineOptions, 'version' | 'engineVersion' | 'target' | 'amend'> {
  readonly name: string | undefined
  /** Where the command writes its module's ID, where it is told so by other means than the environment. */
  readonly moduleFile?: string | undefined
  readonly stdout?: InSession['stdout']
}

/** Runs a command in a session that asks it for its module's types, and says what it registered. */
export async function captureCommand(
  io: Io,
  command: readonly string[],
  { name, moduleFile, stdout, ...engineOptions }: CaptureCommandOptions,
): Promise<CaptureRun | { readonly notStarted: readonly Finding[] }> {
  const call = waitingCall(name ?? '')
  const started = await startEngine({ ...engineOptions, ...call.engine }).catch((error: unknown) => {
    if (error instanceof EngineStartError) return error.findings
    throw error
  })
  if (!('session' in started)) return { notStarted: started }
  // The smallest images have no such folder.
  await mkdir(tmpdir(), { recursive: true })
  const folder = await mkdtemp(path.join(tmpdir(), 'moduledefs-'))
  const own = { module: path.join(folder, 'module.json'), typedefs: path.join(folder, 'typedefs.json') }
  const at = (variable: string, file: string): string => io.env[variable] ?? file
  const files = {
    DAGGER_MODULE_FILE: moduleFile ?? at('DAGGER_MODULE_FILE', own.module),
    TYPEDEF_OUTPUT_FILE: moduleFile ?? at('TYPEDEF_OUTPUT_FILE', own.module),
    EMIT_TYPEDEF_JSON_FILE: at('EMIT_TYPEDEF_JSON_FILE', own.typedefs),
  }
  try {
    const before = await textsOf(io, files)
    const code = await runInSession(io, command, { env: { ...files, ...started.env }, ...(stdout && { stdout }) })
    const after = await textsOf(io, files)
    const written = (file: keyof typeof files): string | undefined =>
      after[file] === before[file] ? undefined : after[file]
    const module = written('DAGGER_MODULE_FILE') ?? written('TYPEDEF_OUTPUT_FILE')
    const registered = call.registered(started.session, module, { name })
    const journal = started.journal.entries
    const error = call.error()
    if (registered) return { code, error, captured: registered, contract: registered.contract, journal }
    const typedefs = written('EMIT_TYPEDEF_JSON_FILE')
    if (typedefs === undefined) return { code, error, journal }
    const captured = importTypedefs(typedefs, 'typescript-typedefs', name === undefined ? {} : { name })
    return { code, error, captured, contract: 'typedefs', journal }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await started.close()
  }
}

/** Texts of the files that are there: one that was there before and is unchanged is none of this run. */
async function textsOf<File extends string>(
  io: Io,
  files: Readonly<Record<File, string>>,
): Promise<Readonly<Partial<Record<File, string>>>> {
  const texts = await Promise.all(
    Object.entries<string>(files).map(async ([variable, file]) => {
      const text = await readFile(path.resolve(io.cwd, file), 'utf8').catch(() => undefined)
      return [variable, text] as const
    }),
  )
  return Object.fromEntries(texts) as Partial<Record<File, string>>
}
