import { example } from '../options.ts'
import type { Verb } from '../program.ts'

export interface ConformanceFlags {
  readonly sdk?: string
  readonly sources: string
  readonly expectedFailures?: string
  readonly only?: readonly string[]
  readonly list?: boolean
  readonly json?: boolean
}

export const conformanceVerb: Verb = (program, io, outcome) => {
  program
    .command('conformance')
    .summary("how well an SDK's emitter describes modules")
    .description(
      "Runs an SDK's emitter over a catalogue of small modules and compares what it makes with what it should make: a score for each feature. Exits 1 if a case fails that is not expected to.",
    )
    .option('--sdk <command>', 'the emitter as a shell command with {source} and {typedefs} in it')
    .option('--sources <dir>', 'folder with the source of each case in a folder of its name', '.')
    .option('--expected-failures <file>', 'cases known to fail: a case and the reason on each line')
    .option('--only <case...>', 'these cases only')
    .option('--list', 'print the cases in words, and run nothing')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      example(
        'moduledefs conformance --list',
        'mkdir -p empty-module && moduledefs conformance --only empty-module --sdk \'echo "{}" > {typedefs}; test -d {source}\'',
      ),
    )
    .action(async (flags: ConformanceFlags) => {
      const { runConformance } = await import('../commands/runConformance.ts')
      outcome.code = await runConformance(io, flags)
    })
}
