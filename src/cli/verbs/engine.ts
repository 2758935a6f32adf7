import { example } from '../options.ts'
import type { Verb } from '../program.ts'

export interface EngineFlags {
  readonly engine: string
  readonly engineVersion?: string
  readonly recipeIds?: boolean
  readonly port?: string
  readonly journal?: boolean
  readonly call?: string
  readonly name?: string
}

export const engineVerb: Verb = (program, io, outcome) => {
  program
    .command('engine')
    .summary('start an engine of any version to test against')
    .description(
      'Starts an embedded engine on 127.0.0.1 that answers the session protocol as a real engine of that release does.\nWith a command, runs it in a session of that engine and exits as it exits; without one, prints the variables of the\nsession and waits. It does not run containers, and says so when asked to.',
    )
    .argument('[command...]', 'command to run in the session, after --')
    .option('--engine <version>', 'release of the engine', 'latest')
    .option(
      '--engine-version <version>',
      "engineVersion of the calling module, which decides the view (default: the release's own)",
    )
    .option('--recipe-ids', 'return recipes as IDs where engines return handles, as in a moduleTypes execution')
    .option('--port <port>', 'port to listen on (default: a free one)')
    .option('--journal', 'print each request with its size and status to standard error')
    .option(
      '--call <call>',
      "have the command register its module, and answer one call: 'greet --name x', as moduledefs call takes it",
    )
    .option('--name <name>', "with --call: the module's name (default: DAGGER_MODULE, or its configuration's)")
    .addHelpText(
      'after',
      example(`moduledefs engine --engine v0.18.10 -- sh -c 'echo "a session on port $DAGGER_SESSION_PORT"'`),
    )
    .action(async (command: string[], flags: EngineFlags) => {
      const { call } = flags
      if (call !== undefined) {
        const { runEngineCall } = await import('../commands/runEngineCall.ts')
        outcome.code = await runEngineCall(io, command, { ...flags, call })
        return
      }
      const { runEngine } = await import('../commands/runEngine.ts')
      outcome.code = await runEngine(io, command, flags)
    })
}
