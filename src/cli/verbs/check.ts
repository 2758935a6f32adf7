import type { EvidenceKind } from '../../versions/index.ts'
import {
  addReportOptions,
  addTargetOptions,
  example,
  findingEvidenceOption,
  INPUT,
  type ReportOptions,
  type TargetOptions,
} from '../options.ts'
import type { Verb } from '../program.ts'

export interface CheckFlags extends TargetOptions, ReportOptions {
  readonly schema?: boolean
  readonly evidence?: EvidenceKind
}

export const checkVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('check')
    .summary('check whether a module loads, and what is lost')
    .description(
      'Translates typedefs for one or many engines, loads each result into the model of that engine, and reports what is lost and what the engine would say.',
    )
    .argument('<input>', `${INPUT}; a workspace: every module in it`)
  addReportOptions(addTargetOptions(command, true))
    .addOption(findingEvidenceOption())
    .option('--schema', 'print the GraphQL names that callers see on each target')
    .addHelpText(
      'after',
      example(
        `echo '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}' | moduledefs check - --engine boundaries`,
      ),
    )
    .action(async (input: string, flags: CheckFlags) => {
      const { runCheck } = await import('../commands/runCheck.ts')
      outcome.code = await runCheck(io, input, flags)
    })
}
