import { Option } from 'commander'
import {
  addReportOptions,
  addTargetOptions,
  example,
  INPUT,
  type ReportOptions,
  type TargetOptions,
} from '../options.ts'
import type { Verb } from '../program.ts'

export interface TranslateFlags extends TargetOptions, ReportOptions {
  readonly emit: 'text' | 'graphql' | 'plan' | 'typedefs' | 'wire'
  readonly legacyEnums: 'value' | 'member'
}

export const translateVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('translate')
    .summary('typedefs to the calls that mean the same on one engine')
    .description(
      'Translates typedefs to the API calls that mean the same on one release and engineVersion.\nThe calls go to standard output, what could not be kept to standard error. With --format json both are one object:\nrelease, view, findings, plan and wire, and with --emit graphql or typedefs those too.',
    )
    .argument('<input>', INPUT)
  addReportOptions(addTargetOptions(command, false))
    .addOption(
      new Option(
        '--emit <form>',
        'text: as TypeScript; graphql: one document a step; plan: JSON; typedefs: the document as the target sees it; wire: what JSON stands for enum members',
      )
        .choices(['text', 'graphql', 'plan', 'typedefs', 'wire'])
        .default('text'),
    )
    .addOption(
      new Option(
        '--legacy-enums <form>',
        'engineVersions below v0.18.11 on newer engines: register enums by value, or keep their member names on the wire',
      )
        .choices(['value', 'member'])
        .default('value'),
    )
    .addHelpText(
      'after',
      example(
        `echo '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}' | moduledefs translate - --engine v0.18.10`,
      ),
    )
    .action(async (input: string, flags: TranslateFlags) => {
      const { runTranslate } = await import('../commands/runTranslate.ts')
      outcome.code = await runTranslate(io, input, flags)
    })
}
