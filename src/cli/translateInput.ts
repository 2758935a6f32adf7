import type { Finding } from '../findings/index.ts'
import { type Translation, translate } from '../translate/index.ts'
import type { ExitCode, Io } from './io.ts'
import { type LoadedDocument, loadDocument } from './loadDocument.ts'
import type { ReportOptions, TargetOptions } from './options.ts'
import { placeFindings } from './placeFindings.ts'
import { reportFailure } from './reportFailure.ts'
import { resolveTarget } from './resolveTargets.ts'

export interface TranslatedInput {
  readonly ok: true
  readonly file: string
  readonly document: Extract<LoadedDocument, { ok: true }>
  readonly translation: Translation
  /** Of the target and of the translation, with their places in the file. */
  readonly findings: readonly Finding[]
}

/** Reads, decodes and translates what a command was given; where that was impossible, it has been said. */
export async function translateInput(
  io: Io,
  input: string,
  flags: TargetOptions & Pick<ReportOptions, 'format'> & { readonly legacyEnums?: 'value' | 'member' },
): Promise<TranslatedInput | { readonly ok: false; readonly code: ExitCode }> {
  const document = await loadDocument(io, input)
  const { file } = document
  if (!document.ok) return { ok: false, code: reportFailure(io, flags.format, { file, findings: document.findings }) }
  const resolved = await resolveTarget(io, flags, document.directory)
  if (!resolved.ok) return { ok: false, code: reportFailure(io, flags.format, resolved.report) }
  const { legacyEnums } = flags
  const translation = translate(document.typedefs, resolved.targets[0], legacyEnums ? { legacyEnums } : {})
  io.step?.(`translated into ${translation.plan?.calls.length ?? 0} calls`)
  return {
    ok: true,
    file,
    document,
    translation,
    findings: [...document.findings, ...placeFindings(io, document)([...resolved.findings, ...translation.findings])],
  }
}
