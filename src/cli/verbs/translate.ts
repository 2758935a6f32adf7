import { Option } from 'commander'
import { emitters } from '../../emit/emitters.ts'
import {
  addReportOptions,
  addTargetOptions,
  describeRows,
  example,
  INPUT,
  type ReportOptions,
  type TargetOptions,
} from '../options.ts'
import type { Verb } from '../program.ts'

export interface TranslateFlags extends TargetOptions, ReportOptions {
  readonly emit: string
  readonly legacyEnums: 'value' | 'member'
}

export const translateVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('translate')
    .summary('translate typedefs into the equivalent calls for one engine')
    .description(
      'Translates typedefs into the equivalent API calls for one release and engineVersion (view).\nThe calls go to standard output, what is lost to standard error. With --format json both are one object:\nrelease, view, findings, plan and wire, and with --emit graphql or typedefs those too.',
    )
    .argument('<input>', INPUT)
  addReportOptions(addTargetOptions(command, false))
    .addOption(
      new Option('--emit <form>', describeRows(emitters)).choices(emitters.map(({ name }) => name)).default('text'),
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
