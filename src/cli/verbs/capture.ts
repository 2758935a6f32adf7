import { addReportOptions, BESIDE_RESULT, example, type ReportOptions } from '../options.ts'
import type { Verb } from '../program.ts'

export interface CaptureFlags extends ReportOptions {
  readonly engine: string
  readonly engineVersion?: string
  readonly name?: string
  readonly moduleFile?: string
  readonly output?: string
  readonly journal?: string | true
}

export const captureVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('capture')
    .summary('what any SDK registers, as typedefs')
    .description(
      "Runs an SDK's entrypoint in a session of an embedded engine that asks it for its module's types, and prints the typedefs\nof the module it registers. The SDK needs no change. Exits as the command exits.",
    )
    .argument('<command...>', "what a module's runtime runs, after --")
    .option('--engine <version>', 'release of the engine', 'latest')
    .option(
      '--engine-version <version>',
      "the module's engineVersion, which decides the view (default: the release's own)",
    )
    .option(
      '--name <name>',
      "the module's name (default: DAGGER_MODULE, its configuration's, or after its main object)",
    )
    .option(
      '--module-file <file>',
      'where the command writes the ID of its module, if it does (default: DAGGER_MODULE_FILE and TYPEDEF_OUTPUT_FILE, which are set)',
    )
    .option('--output <file>', 'write the typedefs to a file')
    .option('--journal [file]', 'write each request with its size and status to standard error, or to a file')
  addReportOptions(command, BESIDE_RESULT)
    .addHelpText(
      'after',
      example(
        `moduledefs capture --name hello -- sh -c 'echo "{\\"formatVersion\\":1,\\"name\\":\\"hello\\",\\"objects\\":[{\\"name\\":\\"Hello\\"}]}" | moduledefs register - --return'`,
      ),
    )
    .action(async (command: string[], flags: CaptureFlags) => {
      const { runCapture } = await import('../commands/runCapture.ts')
      outcome.code = await runCapture(io, command, flags)
    })
}
