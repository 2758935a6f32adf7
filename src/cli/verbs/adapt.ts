import { example } from '../options.ts'
import type { Verb } from '../program.ts'

export interface AdaptFlags {
  readonly sdkEngine: string
  readonly typedefs?: string
  readonly name?: string
  readonly moduleFile?: string
}

export const adaptVerb: Verb = (program, io, outcome) => {
  program
    .command('adapt')
    .summary('an unmodified SDK on an engine that it does not fit')
    .description(
      "Runs an SDK's entrypoint as that of a module's runtime, in the session that DAGGER_SESSION_PORT and DAGGER_SESSION_TOKEN\nname. What it registers is captured and translated for the session's engine and the module's engineVersion; function calls\nreach it as an engine that it fits makes them. Exits as the command exits.",
    )
    .argument('<command...>', "what the module's runtime runs, after --")
    .option('--sdk-engine <version>', 'release that the SDK fits', 'latest')
    .option(
      '--typedefs <file>',
      'what the SDK registers, as capture writes it: on engines below v0.18.11 spares every function call a registration',
    )
    .option(
      '--name <name>',
      "the module's name (default: DAGGER_MODULE, its configuration's, or after its main object)",
    )
    .option(
      '--module-file <file>',
      'moduleTypes contract: write the module ID to this file, and answer no function call',
    )
    .addHelpText(
      'after',
      example(
        `moduledefs engine --engine v0.18.10 --recipe-ids -- sh -c 'moduledefs adapt --name shop --module-file id.json -- sh -c "moduledefs register shop/typedefs.json --return" && moduledefs id decode - < id.json'`,
      ),
    )
    .action(async (command: string[], flags: AdaptFlags) => {
      const { runAdapt } = await import('../commands/runAdapt.ts')
      outcome.code = await runAdapt(io, command, flags)
    })
}
