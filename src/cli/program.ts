import { type Argument, Command } from 'commander'
import { packageVersion } from '../packageVersion.ts'
import { exitCodes } from './exitCode.ts'
import type { Io } from './io.ts'
import { sayLatest } from './sayLatest.ts'
import { sayNewer } from './sayNewer.ts'
import { sharedFlags } from './sharedFlags.ts'
import { verbs } from './verbs/index.ts'

/** Where a verb leaves its exit code. */
export interface Outcome {
  code: number
}

/** Adds one verb to the program. */
export type Verb = (program: Command, io: Io, outcome: Outcome) => void

/** The command line as commander knows it: every verb with its options, help and examples. */
export function createProgram(io: Io, outcome: Outcome, onVerbose: () => void = () => {}): Command {
  const program = new Command('moduledefs')
    .description("Describe a Dagger module's types once, as JSON. Register them on any engine, for any engineVersion.")
    .version(packageVersion)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHasColors: () => io.colour.out,
      getErrHasColors: () => io.colour.err,
    })
    .configureHelp({
      subcommandTerm: (verb) =>
        [verb.name(), ...verb.registeredArguments.map((argument) => humanReadableArgName(argument))].join(' '),
    })
    .helpCommand('help [command]', 'show what a command does, with an example')
    .addHelpText(
      'after',
      `
Exit codes, of every command:
${Object.entries(exitCodes)
  .map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`)
  .join('\n')}

Example:
  $ echo '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}' | moduledefs check - --engine boundaries`,
    )
  for (const verb of verbs) verb(program, io, outcome)
  program.hook('preAction', (_, command) => sayLatest(io, command))
  program.hook('preAction', (_, command) => sayNewer(io, command))
  for (const command of program.commands.flatMap((verb) => (verb.commands.length > 0 ? verb.commands : [verb])))
    command.option(...sharedFlags.verbose)
  program.hook('preAction', (_, command) => {
    if (command.opts()['verbose']) onVerbose()
  })
  pointToHelp(program, program.name())
  return program
}

// What each verb takes; that it has options goes without saying.
function humanReadableArgName(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

function pointToHelp(command: Command, line: string): void {
  command.showHelpAfterError(
    `(${line} --help shows ${command.commands.length > 0 ? 'what there is' : 'what it takes'})`,
  )
  for (const inner of command.commands) pointToHelp(inner, `${line} ${inner.name()}`)
}
