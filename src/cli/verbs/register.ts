import { Option } from 'commander'
import { addReportOptions, example, INPUT, type ReportOptions } from '../options.ts'
import type { Verb } from '../program.ts'

export interface RegisterFlags extends ReportOptions {
  readonly engine?: string
  readonly engineVersion?: string
  readonly introspection?: string
  readonly emit: 'id' | 'batched' | 'calls'
  readonly legacyEnums: 'value' | 'member'
  readonly output?: string
  readonly return?: boolean
  readonly offline?: boolean
  readonly embedded?: boolean
  readonly verify?: boolean
}

export const registerVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('register')
    .summary('register a module in the surrounding session')
    .description(
      'Registers typedefs in the session that DAGGER_SESSION_PORT and DAGGER_SESSION_TOKEN name, and prints the module ID.\nThe session is asked for its release once, unless --engine or --introspection names it.',
    )
    .argument('<input>', INPUT)
    .option('--engine <version>', 'release of the engine (default: the one of the session; with --embedded, latest)')
    .option(
      '--engine-version <version>',
      "the module's engineVersion (default: from its dagger.json or dagger-module.toml, else the release's own)",
    )
    .option('--introspection <file>', 'introspection JSON of the engine')
    .addOption(
      new Option(
        '--emit <form>',
        'id: create a module ID and load it; batched: few requests; calls: one request per chain',
      )
        .choices(['id', 'batched', 'calls'])
        .default('id'),
    )
    .addOption(
      new Option(
        '--legacy-enums <form>',
        'engineVersions below v0.18.11 on newer engines: register enums by value, or keep member names',
      )
        .choices(['value', 'member'])
        .default('value'),
    )
    .option('--output <file>', 'write the ID as the JSON file of the moduleTypes contract')
    .option('--return', 'pass it to currentFunctionCall.returnValue (the runtime contract)')
    .addOption(
      new Option('--offline', 'create the ID without any connection; needs --engine or --introspection').conflicts([
        'embedded',
        'return',
        'verify',
      ]),
    )
    .addOption(
      new Option('--embedded', 'register on an embedded engine of the release that --engine names').conflicts([
        'introspection',
      ]),
    )
    .option('--verify', 'read the module back and report every difference')
  addReportOptions(command)
    .addHelpText(
      'after',
      example(
        `echo '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}' | moduledefs register - --embedded --engine v0.18.10 --verify`,
      ),
    )
    .action(async (input: string, flags: RegisterFlags) => {
      const { runRegister } = await import('../commands/runRegister.ts')
      outcome.code = await runRegister(io, input, flags)
    })
}
