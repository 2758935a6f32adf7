import { functionTable, parseCall } from '../../../runtime/call/index.ts'
import type { ExitCode, Io } from '../io.ts'
import { moduleExitCode } from '../moduleExitCode.ts'
import { openModule, reportOpened } from '../openModule.ts'
import { printFindings } from '../printFindings.ts'
import type { CallFlags } from '../verbs/runtime.ts'

export async function runFunctions(
  io: Io,
  name: string,
  chain: readonly string[],
  flags: CallFlags,
): Promise<ExitCode> {
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
  io.out(functionTable(opened.callable, parsed.steps.at(-1)!.callable).replace(/^ {2}/gm, ''))
  return 0
}
