import path from 'node:path'
import { EngineStartError, startEngine } from '../../engine/server/index.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import { encodeModuleId } from '../../ids/index.ts'
import { register, verify } from '../../register/index.ts'
import { openSession, returnModule, type Session, writeModuleTypesFile } from '../../session/index.ts'
import { type Translation, translate } from '../../translate/index.ts'
import { exitCodeOf, quieten } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadDocument } from '../loadDocument.ts'
import { placeFindings } from '../placeFindings.ts'
import { printFindings } from '../printFindings.ts'
import { reportFailure } from '../reportFailure.ts'
import { resolveTarget, targetName } from '../resolveTargets.ts'
import type { RegisterFlags } from '../verbs/register.ts'

/** What came of it: an ID, or the findings that say why there is none. */
interface Outcome {
  readonly id?: string
  readonly findings: readonly Finding[]
}

export async function runRegister(io: Io, input: string, flags: RegisterFlags): Promise<ExitCode> {
  const fail = (findings: readonly Finding[], code: ExitCode = 2): ExitCode => {
    printFindings(io, flags.format, [{ file, findings }])
    return code
  }
  const document = await loadDocument(io, input)
  const { file } = document
  if (!document.ok) return fail(document.findings)
  if (flags.offline && flags.engine === undefined && flags.introspection === undefined)
    return fail([createFinding('offline-needs-engine', '', {})])

  const opened = flags.offline ? undefined : await open(io, flags)
  if (opened && !opened.ok) return fail(opened.findings)
  const session = opened?.session
  try {
    const named = flags.engine ?? (flags.embedded ? 'latest' : undefined)
    const release = named ?? (flags.introspection ? undefined : await session?.version())
    if (typeof release === 'object' && !release.ok) return fail(release.findings, 1)
    const engine = typeof release === 'object' ? release.version : release
    const { engineVersion, introspection } = flags
    const resolved = await resolveTarget(
      io,
      {
        ...(engine ? { engine } : {}),
        ...(engineVersion ? { engineVersion } : {}),
        ...(introspection ? { introspection } : {}),
      },
      document.directory,
    )
    if (!resolved.ok) return reportFailure(io, flags.format, resolved.report)
    const target = resolved.targets[0]
    const translation = translate(document.typedefs, target, { legacyEnums: flags.legacyEnums })
    const made = await make(session, translation, flags)
    io.step?.('registered')
    const after = made.id === undefined ? [] : await use(io, session, translation, made.id, flags)
    const findings = [
      ...document.findings,
      ...placeFindings(io, document)([...resolved.findings, ...translation.findings, ...made.findings, ...after]),
    ]
    const shown = quieten(findings, flags)
    if (flags.format === 'json') {
      io.out(
        `${JSON.stringify({ release: target.release, view: target.view, id: made.id, findings: shown }, null, 2)}\n`,
      )
    } else {
      const elsewhere = flags.output !== undefined || flags.return === true
      if (made.id !== undefined && !elsewhere && flags.format === 'text') io.out(`${made.id}\n`)
      if (flags.format !== 'text' || shown.length > 0)
        printFindings(io, flags.format, [{ file, target: targetName(target), findings: shown }])
    }
    return exitCodeOf(findings, flags)
  } finally {
    await opened?.close()
  }
}

type Opened =
  | { readonly ok: true; readonly session: Session; close(): Promise<void> }
  | { readonly ok: false; readonly findings: readonly Finding[] }

async function open(io: Io, { embedded, engine = 'latest', engineVersion }: RegisterFlags): Promise<Opened> {
  if (!embedded) {
    const opened = openSession({ env: io.env })
    return opened.ok ? { ok: true, session: opened.session, close: async () => opened.session.close() } : opened
  }
  try {
    const started = await startEngine({ version: engine, ...(engineVersion === undefined ? {} : { engineVersion }) })
    const opened = openSession({ env: started.env, version: started.target.release })
    if (!opened.ok) return opened
    const close = async (): Promise<void> => {
      opened.session.close()
      await started.close()
    }
    return { ok: true, session: opened.session, close }
  } catch (error) {
    if (error instanceof EngineStartError) return { ok: false, findings: error.findings }
    throw error
  }
}

// The file of the moduleTypes contract wants a recipe, which needs no request: only the other forms make the calls.
async function make(session: Session | undefined, translation: Translation, flags: RegisterFlags): Promise<Outcome> {
  if (translation.plan === undefined) return { findings: [] }
  const offline =
    session === undefined || (flags.emit === 'id' && flags.output !== undefined && !flags.verify && !flags.return)
  return offline ? encodeModuleId(translation) : register(session, translation, { strategy: flags.emit })
}

async function use(
  io: Io,
  session: Session | undefined,
  translation: Translation,
  id: string,
  flags: RegisterFlags,
): Promise<Finding[]> {
  const findings: Finding[] = []
  if (flags.verify && session) {
    const verified = await verify(session, id, translation)
    findings.push(...verified.findings)
    if (verified.ok) findings.push(createFinding('verify-equal', '', { release: translation.target.release }))
  }
  if (flags.output !== undefined) {
    // A session's handle means nothing to whoever reads the file: the ID made here does.
    const written = flags.emit === 'id' ? (encodeModuleId(translation).id ?? id) : id
    const unwritten = await writeModuleTypesFile(path.resolve(io.cwd, flags.output), written)
    if (unwritten) findings.push(unwritten)
  }
  if (flags.return && session) {
    const answered = await returnModule(session, id)
    if (!answered.ok) findings.push(...answered.findings)
  }
  return findings
}
