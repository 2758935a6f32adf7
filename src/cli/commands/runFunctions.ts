import { functionTable, parseCall } from '../../../runtime/call/index.ts'
import { callWords } from '../callWords.ts'
import type { ExitCode, Io } from '../io.ts'
import { moduleExitCode } from '../moduleExitCode.ts'
import { openModule, reportOpened } from '../openModule.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import type { CallFlags } from '../verbs/runtime.ts'

export async function runFunctions(io: Io, written: readonly string[], given: CallFlags): Promise<ExitCode> {
  const { name, flags, words: chain } = callWords(io, written, given)
  const opened = await openModule(io, name, 'functions', flags)
  if (!opened.ok) {
    printFindings(io, 'text', [opened.report])
    return moduleExitCode(opened.report.findings)
  }
  reportOpened(io, opened)
  const parsed = parseCall(opened.callable, [...chain, '--help'])
  if (parsed.kind === 'problem') {
    printFindings(io, 'text', [{ findings: parsed.findings }])
    return 2
  }
  const { bold } = palette(io.colour.out)
  io.out(functionTable(opened.callable, parsed.steps.at(-1)!.callable, { heading: bold }))
  return 0
}
