import { Option } from 'commander'
import type { FailOptions } from '../exitCode.ts'
import {
  addReportOptions,
  addTargetOptions,
  example,
  INPUT,
  type ReportOptions,
  type TargetOptions,
} from '../options.ts'
import type { Verb } from '../program.ts'

export interface IdEncodeFlags extends TargetOptions, ReportOptions {
  readonly legacyEnums: 'value' | 'member'
}

export interface IdDecodeFlags extends FailOptions {
  readonly quiet?: boolean
  readonly engine?: string
  readonly emit: 'calls' | 'typedefs'
  readonly name?: string
  readonly format: 'text' | 'json'
}

const HELLO = `echo '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}'`

export const idVerb: Verb = (program, io, outcome) => {
  const id = program
    .command('id')
    .summary('create a module ID offline, or read any ID')
    .description('Creates module IDs without an engine, and reads any Dagger ID.')
  const encode = id
    .command('encode')
    .summary('create the module ID of typedefs, without a request')
    .description('Prints the module ID of typedefs for one engine, created without a request.')
    .argument('<input>', INPUT)
  addReportOptions(addTargetOptions(encode, false))
    .addOption(
      new Option(
        '--legacy-enums <form>',
        'engineVersions below v0.18.11 on newer engines: register enums by value, or keep member names',
      )
        .choices(['value', 'member'])
        .default('value'),
    )
    .addHelpText('after', example(`${HELLO} | moduledefs id encode - --engine v0.21.8`))
    .action(async (input: string, flags: IdEncodeFlags) => {
      const { runIdEncode } = await import('../commands/runIdEncode.ts')
      outcome.code = await runIdEncode(io, input, flags)
    })
  const decode = id
    .command('decode')
    .summary('decode an ID into its calls')
    .description(
      'Prints the calls an ID consists of, tells which engines create such IDs, checks its digests, and explains what is wrong with a damaged ID.',
    )
    .argument('[id]', 'the ID, or - for standard input', '-')
    .option('--engine <version>', 'release that should load it')
    .addOption(
      new Option('--emit <form>', "calls: as an SDK would write them; typedefs: the document of a module's ID")
        .choices(['calls', 'typedefs'])
        .default('calls'),
    )
    .option('--name <name>', "the module's name, for --emit typedefs (default: after its main object)")
  addReportOptions(decode, 'how it is printed', ['text', 'json'])
    .addHelpText(
      'after',
      example(
        `${HELLO} | moduledefs id encode - --engine v0.21.8 | moduledefs id decode`,
        `${HELLO} | moduledefs id encode - --engine v0.21.8 | moduledefs id decode --emit typedefs --name hello`,
      ),
    )
    .action(async (text: string, flags: IdDecodeFlags) => {
      const { runIdDecode } = await import('../commands/runIdDecode.ts')
      outcome.code = await runIdDecode(io, text, flags)
    })
}
