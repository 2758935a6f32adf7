import type { Finding } from '../findings/index.ts'
import { type Translation, translate } from '../translate/index.ts'
import type { Io } from './io.ts'
import { type LoadedDocument, loadDocument, located } from './loadDocument.ts'
import type { ReportOptions, TargetOptions } from './options.ts'
import { printFindings } from './printFindings.ts'
import { resolveTarget } from './resolveTargets.ts'

export interface TranslatedInput {
  readonly file: string
  readonly document: Extract<LoadedDocument, { ok: true }>
  readonly translation: Translation
  /** Of the target and of the translation, with their places in the file. */
  readonly findings: readonly Finding[]
}

/** Reads, decodes and translates what a command was given; undefined where that was impossible, which has been said. */
export async function translateInput(
  io: Io,
  input: string,
  flags: TargetOptions & Pick<ReportOptions, 'format'> & { readonly legacyEnums?: 'value' | 'member' },
): Promise<TranslatedInput | undefined> {
  const document = await loadDocument(io, input)
  const { file } = document
  const resolved = document.ok ? await resolveTarget(io, flags, document.directory) : document
  if (!document.ok || !resolved.ok) {
    printFindings(io, flags.format, [{ file, findings: resolved.findings }])
    return undefined
  }
  const { legacyEnums } = flags
  const translation = translate(document.typedefs, resolved.targets[0], legacyEnums ? { legacyEnums } : {})
  return { file, document, translation, findings: located([...resolved.findings, ...translation.findings], document) }
}
