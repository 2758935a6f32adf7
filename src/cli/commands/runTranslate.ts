import { type Emitted, emitters } from '../../emit/emitters.ts'
import type { Translation } from '../../plan/plan.ts'
import { exitCodeOf, quieten } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { placeFindings } from '../placeFindings.ts'
import { printFindings } from '../printFindings.ts'
import { targetName } from '../resolveTargets.ts'
import { translateInput } from '../translateInput.ts'
import type { TranslateFlags } from '../verbs/translate.ts'

export async function runTranslate(io: Io, input: string, flags: TranslateFlags): Promise<ExitCode> {
  const translated = await translateInput(io, input, flags)
  if (!translated.ok) return translated.code
  const { file, document, translation } = translated
  const { plan, wire, target } = translation
  const emitted = await emit(translation, flags.emit)
  const findings = [...translated.findings, ...placeFindings(io, document)(emitted.findings)]
  const shown = quieten(findings, flags)
  if (flags.format === 'json') {
    const { release, view } = target
    const answer = JSON.stringify({ release, view, findings: shown, plan, wire, graphql: emitted.graphql }, null, 2)
    io.out(`${flags.emit === 'typedefs' && plan ? withTypedefs(answer, emitted.text) : answer}\n`)
    return exitCodeOf(findings, flags)
  }
  if (flags.format === 'text') io.out(emitted.text)
  if (flags.format !== 'text' || shown.length > 0)
    printFindings(io, flags.format, [{ file, target: targetName(target), findings: shown }])
  return exitCodeOf(findings, flags)
}

// The document goes in as text: its numbers may have more digits than JavaScript's.
function withTypedefs(answer: string, typedefs: string): string {
  return `${answer.slice(0, -'\n}'.length)},\n  "typedefs": ${typedefs.trimEnd().replaceAll('\n', '\n  ')}\n}`
}

async function emit(translation: Translation, form: string): Promise<Emitted> {
  const { plan } = translation
  const emitter = emitters.find(({ name }) => name === form)
  if (plan === undefined || emitter === undefined) return { text: '', findings: [] }
  return emitter.emit({ ...translation, plan })
}
