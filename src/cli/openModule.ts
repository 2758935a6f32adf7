import path from 'node:path'
import { type CallableModule, callableModule } from '../../runtime/call/index.ts'
import { availableTypedefs, type ModuleTypedefs, moduleTypedefs, type ScanFacts } from '../../runtime/load/index.ts'
import { checkTypedefs } from '../check/index.ts'
import type { LoadedModule } from '../engine/module/load/index.ts'
import { createFinding, type FindingReport } from '../findings/index.ts'
import type { Typedefs } from '../typedefs/index.ts'
import type { Target } from '../versions/index.ts'
import { SAID_ANYWAY } from './exitCode.ts'
import type { Io } from './io.ts'
import { loadDocument } from './loadDocument.ts'
import { printFindings } from './printFindings.ts'
import { resolveTarget } from './resolveTargets.ts'
import { languageAt, namesSdk, notRunnable, notThere } from './runnable.ts'

/** A module as it is called on a target. */
export type OpenedModule =
  | {
      readonly ok: true
      readonly typedefs: Typedefs
      readonly facts: ScanFacts
      readonly target: Target
      /** Its name, its folder and that of its sources. */
      readonly place: { readonly name: string; readonly folder: string; readonly source: string }
      readonly module: LoadedModule
      readonly callable: CallableModule
      readonly report: FindingReport
    }
  | { readonly ok: false; readonly report: FindingReport }

/**
 * Scans a module and loads it into the model of an engine.
 *
 * @param verb what for: `functions` only lists, the others run its code
 */
export async function openModule(
  io: Io,
  name: string,
  verb: 'functions' | 'call' | 'dev',
  flags: { readonly engine?: string | undefined; readonly engineVersion?: string | undefined },
): Promise<OpenedModule> {
  const directory = path.resolve(io.cwd, name)
  const unrunnable = verb === 'functions' ? notThere(io, name) : notRunnable(io, name, verb)
  if (unrunnable) return { ok: false, report: { file: name, findings: [unrunnable] } }
  const language = languageAt(io, name)
  const ofTypescript = language?.onDisk !== undefined || (language === undefined && !namesSdk(io, name))
  const known = ofTypescript ? await moduleTypedefs(directory) : await readSources(io, name)
  const refuse = (findings: FindingReport['findings']): OpenedModule => ({
    ok: false,
    report: { file: name, findings },
  })
  if (!known.ok) return refuse(known.findings)
  const { engine, engineVersion } = flags
  const options = {
    ...(engine === undefined ? {} : { engine }),
    ...(engineVersion === undefined ? {} : { engineVersion }),
  }
  io.step?.(`read ${name} and its sources`)
  const resolved = await resolveTarget(io, options, directory)
  if (!resolved.ok) return { ok: false, report: resolved.report }
  const [target] = resolved.targets
  const { facts } = known
  const { typedefs, findings: left } = availableTypedefs(known.typedefs, target)
  const { module, findings: checked } = checkTypedefs(typedefs, target)
  // What `check` says of single functions would bury the answer of a call.
  const findings = [...known.findings, ...resolved.findings, ...left]
  if (module === undefined) return refuse([...findings, ...checked])
  const callable = callableModule(module)
  if (callable === undefined) {
    return refuse([...findings, createFinding('call-no-main-object', '', { module: typedefs.name })])
  }
  const place = { name: typedefs.name, folder: directory, source: known.folder }
  return { ok: true, typedefs, facts, target, place, module, callable, report: { file: name, findings } }
}

/**
 * Says what a caller should know of a module that was opened: its warnings, and an engine that nothing is known of. A loss of source
 * maps or the like is not worth a line at every call.
 */
export function reportOpened(io: Io, { report }: Extract<OpenedModule, { ok: true }>): void {
  const findings = report.findings.filter(
    ({ code, severity }) => severity === 'error' || severity === 'warning' || SAID_ANYWAY.has(code),
  )
  if (findings.length > 0) printFindings(io, 'text', [{ ...report, findings }])
}

async function readSources(io: Io, name: string): Promise<ModuleTypedefs> {
  const document = await loadDocument(io, name)
  if (!document.ok) return { ok: false, findings: document.findings }
  const { typedefs, findings, directory } = document
  return { ok: true, typedefs, facts: { digest: '', sources: [] }, folder: directory, findings }
}
