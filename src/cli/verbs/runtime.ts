import type { Command } from 'commander'
import { addReportOptions, BESIDE_RESULT, collected, example, type ReportOptions } from '../options.ts'
import type { Verb } from '../program.ts'

export interface ScanFlags extends ReportOptions {
  readonly output?: string
  readonly name?: string
}

export interface BuildFlags extends ReportOptions {
  readonly output?: string
  readonly entrypoint?: boolean
  readonly image?: string
}

export interface RunFlags {
  readonly module?: string
}

export interface CallFlags {
  readonly engine?: string
  readonly engineVersion?: string
  readonly module?: string
  readonly json?: boolean
  readonly fake?: readonly string[]
}

const MODULE = 'folder of a module written in TypeScript, the one with its dagger.json'
const ENGINE = 'release of the embedded engine (default: latest)'
const VIEW = "the module's engineVersion (default: from its dagger.json or dagger-module.toml)"

export const scanVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('scan')
    .summary('read the typedefs of a module from its sources')
    .description(
      "Reads the types of a module written in Go, Python, TypeScript or Dang from its sources and prints them as typedefs.\nThe module's code is not executed. The saved file records the sources it was made from and is ignored when they change.",
    )
    .argument('[dir]', 'folder of a module, the one with its dagger.json', '.')
    .option('--output <file>', 'write them to a file; typedefs.json in the folder is used until the sources change')
    .option('--name <name>', 'name of the module (default: from its dagger.json)')
  addReportOptions(command, BESIDE_RESULT)
    .addHelpText('after', example('moduledefs scan ./shop-api --output ./shop-api/typedefs.json'))
    .action(async (directory: string, flags: ScanFlags) => {
      const { runScan } = await import('../commands/runScan.ts')
      outcome.code = await runScan(io, directory, flags)
    })
}

export const buildVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('build')
    .summary('build a module into a folder that needs only Node.js')
    .description(
      "Writes one folder: the module's code in one file, its typedefs, and the runtime as main.js. In a container with Node 20\n`node main.js` answers function calls, `node main.js types FILE` writes the ID of the types.\nWith --entrypoint it writes entrypoint/main.dang and dagger-module.toml too: a module of Dagger 1.0 that needs no SDK.",
    )
    .argument('[dir]', MODULE, '.')
    .option('--output <dir>', 'folder to write (default: dist in the folder of the module)')
    .option('--entrypoint', 'write an entrypoint of Dagger 1.0 as well (v1.0.0-beta.14 and later)')
    .option('--image <address>', 'image that answers its calls, with Node 20 or later (default: node:22-alpine)')
  addReportOptions(command)
    .addHelpText('after', example('moduledefs build ./shop-api --output ./runtime'))
    .action(async (directory: string, flags: BuildFlags) => {
      const { runBuild } = await import('../commands/runBuild.ts')
      outcome.code = await runBuild(io, directory, flags)
    })
}

export const runVerb: Verb = (program, io, outcome) => {
  program
    .command('run')
    .summary('answer a function call of an engine: the entrypoint of a runtime')
    .description(
      'Runs a TypeScript module for the session that DAGGER_SESSION_PORT and DAGGER_SESSION_TOKEN name: registers its types, or\nruns a function and returns its result. With `types FILE` it writes the ID of the types to a file.\nIf ENGINE_RELEASE and MODULE_ENGINE_VERSION are set, the engine is not asked for them.',
    )
    .argument('[action...]', 'types FILE')
    .option(
      '--module <dir>',
      'folder of the module, built or not (default: MODULEDEFS_MODULE, else the current folder)',
    )
    .addHelpText('after', example('moduledefs engine -- moduledefs run --module ./shop-api types id.json'))
    .action(async (action: string[], flags: RunFlags) => {
      const { runRun } = await import('../commands/runRun.ts')
      outcome.code = await runRun(io, action, flags)
    })
}

const CALLED = 'folder of the module (default: the nearest one with a module, from the current folder upwards)'

const callOptions = (command: Command): Command =>
  command
    .option('-m, --module <dir>', CALLED)
    .option('--engine <version>', ENGINE)
    .option('--engine-version <version>', VIEW)

export const callVerb: Verb = (program, io, outcome) => {
  const call = program
    .command('call')
    .summary('call a function of a module without an engine')
    .description(
      'Runs a TypeScript module on the embedded engine, which has no containers, and calls functions as `dagger call` does: flags of the\nmodule first, then a function with its flags, then a function of its result. --help after any of them lists its flags.\nA container is printed as the calls that make it; --fake says what a field that needs one gives.',
    )
    .argument('[call...]', '[dir] [flags] function [flags] [function [flags] ...]')
  callOptions(call)
    .option('-j, --json', 'print the result as JSON')
    .option('--fake <field=value>', 'what a field gives, for example Container.stdout=hello; repeatable', collected)
    .passThroughOptions()
    .allowUnknownOption()
    .addHelpText('after', example('moduledefs call ./kitchen --greeting hi echo-string --s hello'))
    .action(async (words: string[], flags: CallFlags) => {
      const { runCall } = await import('../commands/runCall.ts')
      outcome.code = await runCall(io, words, flags)
    })
}

export const functionsVerb: Verb = (program, io, outcome) => {
  const functions = program
    .command('functions')
    .summary('list the functions of a module')
    .description('Lists the functions of a module, or of the result of a chain of functions.')
    .argument('[chain...]', '[dir] [function ...], each called on the result of the one before')
  callOptions(functions)
    .addHelpText('after', example('moduledefs functions ./kitchen make-item'))
    .action(async (words: string[], flags: CallFlags) => {
      const { runFunctions } = await import('../commands/runFunctions.ts')
      outcome.code = await runFunctions(io, words, flags)
    })
}

export const devVerb: Verb = (program, io, outcome) => {
  const dev = program
    .command('dev')
    .summary('keep a module running while its sources change')
    .description(
      'Serves a TypeScript module on the embedded engine, scans it again whenever its sources change, and prints what changed for callers\nsince the last version without errors. Prints the variables of the session, which stay the same; press Ctrl-C to stop.',
    )
    .argument('[dir]', CALLED)
  callOptions(dev)
    .addHelpText('after', example('moduledefs dev ./shop-api --engine v0.21.8'))
    .action(async (directory: string | undefined, flags: CallFlags) => {
      const { runDev } = await import('../commands/runDev.ts')
      outcome.code = await runDev(io, directory === undefined ? [] : [directory], flags)
    })
}
