import { printGraphql, toGraphql, toText } from '../../emit/index.ts'
import { type Translation, translate } from '../../translate/index.ts'
import { printTypedefs } from '../../typedefs/index.ts'
import { exitCodeOf, quieten } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadDocument, located } from '../loadDocument.ts'
import { printFindings } from '../printFindings.ts'
import { resolveTarget, targetName } from '../resolveTargets.ts'
import type { TranslateFlags } from '../verbs/translate.ts'

export async function runTranslate(io: Io, input: string, flags: TranslateFlags): Promise<ExitCode> {
  const document = await loadDocument(io, input)
  if (!document.ok) {
    printFindings(io, flags.format, [{ file: document.file, findings: document.findings }])
    return 2
  }
  const { file } = document
  const resolved = await resolveTarget(io, flags, document.directory)
  if (!resolved.ok) {
    printFindings(io, flags.format, [{ file, findings: resolved.findings }])
    return 2
  }
  const target = resolved.targets[0]
  const translation = translate(document.typedefs, target, { legacyEnums: flags.legacyEnums })
  const emitted = emit(translation, flags.emit)
  const findings = located([...resolved.findings, ...translation.findings, ...emitted.findings], document)
  const report = { file, target: targetName(target), findings: quieten(findings, flags.quiet, flags.strict) }
  if (flags.format === 'json') {
    const { plan, wire } = translation
    io.out(
      `${JSON.stringify({ release: target.release, view: target.view, findings: report.findings, plan, wire }, null, 2)}\n`,
    )
    return exitCodeOf(findings, flags.strict)
  }
  if (translation.plan !== undefined && flags.format === 'text') io.out(emitted.text)
  if (flags.format !== 'text' || report.findings.length > 0) printFindings(io, flags.format, [report])
  return exitCodeOf(findings, flags.strict)
}

function emit(
  translation: Translation,
  form: TranslateFlags['emit'],
): { text: string; findings: Translation['findings'] } {
  const { plan } = translation
  if (plan === undefined) return { text: '', findings: [] }
  switch (form) {
    case 'text':
      return { text: toText(plan), findings: [] }
    case 'plan':
      return { text: `${JSON.stringify(plan, null, 2)}\n`, findings: [] }
    case 'typedefs':
      return { text: printTypedefs(translation.applied), findings: [] }
    case 'wire':
      return { text: `${JSON.stringify(translation.wire, null, 2)}\n`, findings: [] }
    case 'graphql': {
      const steps = toGraphql(translation)
      return { text: printGraphql(steps), findings: steps.findings }
    }
  }
}
