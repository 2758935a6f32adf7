import type { FailOptions } from '../exitCode.ts'
import { addReportOptions, example } from '../options.ts'
import type { Verb } from '../program.ts'

export interface ConformanceFlags extends FailOptions {
  readonly quiet?: boolean
  readonly sdk?: string
  readonly sdkEntrypoint?: string
  readonly engine: string
  readonly sources: string
  readonly expected?: string
  readonly only?: readonly string[]
  readonly catalogue?: string
  readonly format: 'text' | 'json'
}

export const conformanceVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('conformance')
    .summary('score an SDK against the conformance catalogue')
    .description(
      "Runs an SDK's emitter over a catalogue of small modules, each described in words and as typedefs, and prints a score for each feature. Write the modules in your language first, in one folder each (--catalogue writes the catalogue). Exits 1 if a case fails that is not expected to. An SDK that emits nothing is scored by what its entrypoint registers (--sdk-entrypoint).",
    )
    .option('--sdk <command>', 'the emitter as a shell command, with {source} and {typedefs} in it')
    .option('--sdk-entrypoint <command>', "what a module's runtime runs, as a shell command with {source} in it")
    .option('--engine <version>', 'release of the engine that --sdk-entrypoint registers on', 'latest')
    .option('--sources <folder>', 'where the folders with the modules are, named after their cases', '.')
    .option('--expected <file>', 'cases that are known to fail: a case and its reason on each line')
    .option('--only <cases...>', 'run these cases only')
    .option('--catalogue <folder>', 'write the catalogue there, and run nothing')
  addReportOptions(command, 'how it is printed', ['text', 'json'])
    .addHelpText(
      'after',
      example(
        'moduledefs conformance --catalogue cases',
        "moduledefs conformance --sources cases --sdk 'cp {source}/typedefs.json {typedefs}'",
        "moduledefs conformance --sources cases --only enum-default --sdk-entrypoint 'moduledefs register {source}/typedefs.json --return'",
      ),
    )
    .action(async (flags: ConformanceFlags) => {
      const { runConformance } = await import('../commands/runConformance.ts')
      outcome.code = await runConformance(io, flags)
    })
}
