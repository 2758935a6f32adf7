import { Option } from 'commander'
import { exporters } from '../../exchange/exporters/exporters.ts'
import { type Importer, importers } from '../../exchange/importers/importers.ts'
import { addReportOptions, BESIDE_RESULT, describeRows, example, INPUT, type ReportOptions } from '../options.ts'
import type { Verb } from '../program.ts'

export interface ImportFlags extends ReportOptions {
  readonly from: Importer['name']
  readonly name?: string
  readonly output?: string
}

export interface ExportFlags extends ReportOptions {
  readonly to: string
  readonly engine?: string
  readonly engineVersion?: string
  readonly output?: string
  readonly image?: string
  readonly mount?: string
  readonly result?: string
}

const HELLO = `echo '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello","functions":[{"name":"greet","returnType":{"kind":"STRING"}}]}]}'`

export const importVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('import')
    .summary("import another tool's description of a module as typedefs")
    .description(
      "Converts another tool's description of a module's types into typedefs, and reports what that form cannot express.\nFor --from engine the input is a module ID: a recipe says everything itself, about a handle the session's engine is asked.",
    )
    .argument('<input>', 'file, or - for standard input')
    .addOption(
      new Option('--from <form>', describeRows(importers))
        .choices(importers.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option('--name <name>', 'name of the module, if the form does not contain it')
    .option('--output <file>', 'write the typedefs to a file')
  addReportOptions(command, BESIDE_RESULT)
    .addHelpText(
      'after',
      example(
        `${HELLO} | moduledefs export - --to introspection | moduledefs import - --from introspection --name hello`,
        `${HELLO} > typedefs.json && moduledefs engine --engine v0.19.5 -- sh -c 'moduledefs register typedefs.json | moduledefs import - --from engine --name hello'`,
      ),
    )
    .action(async (input: string, flags: ImportFlags) => {
      const { runImport } = await import('../commands/runImport.ts')
      outcome.code = await runImport(io, input, flags)
    })
}

export const exportVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('export')
    .summary('export typedefs for another tool')
    .description(
      'Writes typedefs in the form of another tool, and reports what that form cannot express.\ndang-entrypoint is a module entrypoint of Dagger 1.0: engines read the types in it, and it hands function calls to a command\nin a container, as JSON on standard input.',
    )
    .argument('<input>', INPUT)
    .argument('[command...]', 'dang-entrypoint: what answers function calls, after --')
    .addOption(
      new Option('--to <form>', describeRows(exporters))
        .choices(exporters.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option('--engine <version>', 'release it is for (default: latest; dang-entrypoint: latest-beta)')
    .option(
      '--engine-version <version>',
      "the module's engineVersion (default: from its dagger.json or dagger-module.toml, else the release's own; dang-entrypoint: v1.0.0)",
    )
    .option('--image <address>', 'dang-entrypoint: image of the container')
    .option(
      '--mount <dir>',
      'dang-entrypoint: folder of the module that the container gets as /module (default: all of it)',
    )
    .option('--result <file>', 'dang-entrypoint: where the command leaves its answer (default: standard output)')
    .option('--output <file>', 'write it to a file')
  addReportOptions(command, BESIDE_RESULT)
    .addHelpText(
      'after',
      example(
        `${HELLO} | moduledefs export - --to typescript-scan`,
        `${HELLO} | moduledefs export - --to dang-entrypoint --image python:3.14-alpine -- python dispatch.py`,
      ),
    )
    .action(async (input: string, command: string[], flags: ExportFlags) => {
      const { runExport } = await import('../commands/runExport.ts')
      outcome.code = await runExport(io, input, command, flags)
    })
}
