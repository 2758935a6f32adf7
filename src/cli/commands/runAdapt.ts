import path from 'node:path'
import { answerError, answerValue } from '../../../runtime/run/answerCall.ts'
import { type EnumWires, enumWires, introspects } from '../../capture/adapt/index.ts'
import { callResolvers, type ReturnSlot } from '../../engine/runtime/callResolvers.ts'
import type { FunctionCall, ReturnedError } from '../../engine/runtime/calls/index.ts'
import { createFinding, type Finding, formatFinding } from '../../findings/index.ts'
import { encodeModuleId } from '../../ids/index.ts'
import { openSession, type Session, writeModuleTypesFile } from '../../session/index.ts'
import { translate } from '../../translate/index.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import { createTarget, type Target } from '../../versions/index.ts'
import { askCall } from '../adapt/askCall.ts'
import { dependencyTypes, type Introspect } from '../adapt/dependencyTypes.ts'
import { startProxy } from '../adapt/startProxy.ts'
import { captureCommand } from '../capture/captureCommand.ts'
import { moduleName } from '../capture/moduleName.ts'
import type { Io } from '../io.ts'
import { loadDocument } from '../loadDocument.ts'
import { printFindings } from '../printFindings.ts'
import { targetName } from '../resolveTargets.ts'
import { runInSession } from '../runInSession.ts'
import type { AdaptFlags } from '../verbs/adapt.ts'

// Said of every module, and nothing is lost.
const QUIET: ReadonlySet<string> = new Set(['capture-name-assumed', 'legacy-enums-pinned'])

interface Adapting {
  readonly io: Io
  readonly command: readonly string[]
  readonly flags: AdaptFlags
  readonly session: Session
  readonly target: Target
  readonly sdkTarget: Target
  readonly introspect: Introspect
}

/** Exits as the command exits, so the code may be any. */
export async function runAdapt(io: Io, command: readonly string[], flags: AdaptFlags): Promise<number> {
  const fail = (findings: readonly Finding[]): number => {
    printFindings(io, 'text', [{ findings }])
    return 2
  }
  const sdk = createTarget({ release: flags.sdkEngine })
  if (!sdk.ok) return fail(sdk.findings)
  const opened = openSession({ env: io.env })
  if (!opened.ok) return fail(opened.findings)
  const { session } = opened
  try {
    const asked = await askCall(session, flags.moduleFile === undefined)
    if (!asked.ok) return fail(asked.findings)
    const { call, target } = asked
    const introspect = dependencyTypes(session, target)
    const adapting = { io, command, flags, session, target, sdkTarget: sdk.target, introspect }
    return await (call === undefined || call.parentName === '' ? adaptTypes(adapting) : adaptCall(adapting, call))
  } finally {
    session.close()
  }
}

/** What the SDK registers, or the error that it gave. It sees the types of the session's dependencies. */
async function captured({ io, command, flags, sdkTarget, introspect }: Adapting): Promise<Captured> {
  const name = moduleName(io, flags.name)
  const run = await captureCommand(io, command, {
    target: sdkTarget,
    name,
    amend: async ({ query }, body) => (introspects(query) ? introspect(body, query) : body),
  })
  if ('notStarted' in run) return { code: 2, findings: run.notStarted }
  const { code, error } = run
  if (error !== undefined) return { code: code || 1, error, findings: [] }
  if (code !== 0) return { code, findings: [] }
  if (run.captured === undefined)
    return { code: 1, findings: [createFinding('capture-nothing', '', { command: command.join(' ') })] }
  if (run.captured.ok) return { code, typedefs: run.captured.typedefs, findings: run.captured.findings }
  return { code: 1, findings: run.captured.findings }
}

interface Captured {
  readonly code: number
  readonly typedefs?: Typedefs
  /** What the SDK itself returned as its error. */
  readonly error?: ReturnedError
  readonly findings: readonly Finding[]
}

/** Member names travel as the SDK expects them wherever the engine has any. */
const legacyForm = (target: Target) => (target.releaseSupports('enum-members') ? 'member' : 'value')

async function adaptTypes(adapting: Adapting): Promise<number> {
  const { io, flags, session, target } = adapting
  const { code, typedefs, error, findings } = await captured(adapting)
  const translation = typedefs && translate(typedefs, target, { legacyEnums: legacyForm(target) })
  const encoded = translation?.plan && encodeModuleId(translation)
  const said = [...findings, ...(translation?.findings ?? []), ...(encoded?.findings ?? [])].filter(
    ({ code }) => !QUIET.has(code),
  )
  if (said.length > 0) printFindings(io, 'text', [{ target: targetName(target), findings: said }])
  if (encoded?.id !== undefined) {
    const answered =
      flags.moduleFile === undefined
        ? await answerValue(session, target, JSON.stringify(encoded.id))
        : [await writeModuleTypesFile(path.resolve(io.cwd, flags.moduleFile), encoded.id)].filter(
            (one) => one !== undefined,
          )
    if (answered.length > 0) printFindings(io, 'text', [{ findings: answered }])
    return answered.length > 0 ? 1 : 0
  }
  const errors = said.filter(({ severity }) => severity === 'error')
  const message = errors.map((finding) => formatFinding(finding, undefined)).join('\n')
  const told = error ?? (message === '' ? undefined : { message, values: [] })
  if (told && flags.moduleFile === undefined) await answerError(session, target, told)
  return code || 1
}

async function adaptCall(adapting: Adapting, call: FunctionCall): Promise<number> {
  const { io, command, session, target, sdkTarget, introspect } = adapting
  const wires = await wiresOf(adapting)
  if ('code' in wires) return wires.code
  const slot: ReturnSlot = { returned: {} }
  const proxy = await startProxy({
    sdkTarget,
    realTarget: target,
    introspect,
    resolvers: callResolvers(wires.toSdk(call), slot),
    realSession: { port: io.env['DAGGER_SESSION_PORT'] ?? '', token: io.env['DAGGER_SESSION_TOKEN'] ?? '' },
  })
  if (proxy === undefined) {
    const { release } = sdkTarget
    printFindings(io, 'text', [{ findings: [createFinding('engine-not-embeddable', '', { release })] }])
    return 2
  }
  try {
    const code = await runInSession(io, command, { env: proxy.env })
    const { value, error } = slot.returned
    const answered =
      error !== undefined
        ? await answerError(session, target, error)
        : value !== undefined
          ? await answerValue(session, target, wires.fromSdk(call, value))
          : []
    if (answered.length > 0) printFindings(io, 'text', [{ findings: answered }])
    return answered.length > 0 ? code || 1 : code
  } finally {
    await proxy.close()
  }
}

/** Only engines without member names have other wire forms, and there only what the SDK registers says which. */
async function wiresOf(adapting: Adapting): Promise<EnumWires | { readonly code: number }> {
  const { io, flags, target } = adapting
  if (target.releaseSupports('enum-members')) return { toSdk: (call) => call, fromSdk: (_, value) => value }
  const given = flags.typedefs === undefined ? await captured(adapting) : await loadDocument(io, flags.typedefs)
  const typedefs = 'typedefs' in given ? given.typedefs : undefined
  if (typedefs !== undefined)
    return enumWires(typedefs, translate(typedefs, target, { legacyEnums: legacyForm(target) }).wire)
  if ('findings' in given && given.findings.length > 0) printFindings(io, 'text', [{ findings: given.findings }])
  return { code: 'code' in given ? given.code || 1 : 2 }
}
