import { encodeModuleId } from '../../ids/index.ts'
import { exitCodeOf, quieten } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { placeFindings } from '../placeFindings.ts'
import { printFindings } from '../printFindings.ts'
import { targetName } from '../resolveTargets.ts'
import { translateInput } from '../translateInput.ts'
import type { IdEncodeFlags } from '../verbs/id.ts'

export async function runIdEncode(io: Io, input: string, flags: IdEncodeFlags): Promise<ExitCode> {
  const translated = await translateInput(io, input, flags)
  if (!translated.ok) return translated.code
  const { file, document, translation } = translated
  const { target } = translation
  const encoded = encodeModuleId(translation)
  const findings = [...translated.findings, ...placeFindings(io, document)(encoded.findings)]
  const shown = quieten(findings, flags)
  if (flags.format === 'json') {
    const { release, view } = target
    io.out(`${JSON.stringify({ release, view, id: encoded.id, findings: shown }, null, 2)}\n`)
    return exitCodeOf(findings, flags)
  }
  if (encoded.id !== undefined && flags.format === 'text') io.out(`${encoded.id}\n`)
  if (flags.format !== 'text' || shown.length > 0)
    printFindings(io, flags.format, [{ file, target: targetName(target), findings: shown }])
  return exitCodeOf(findings, flags)
}
