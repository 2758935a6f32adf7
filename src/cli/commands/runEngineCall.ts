import {
  callableModule,
  callDocument,
  callHelp,
  makeCall,
  openHost,
  parseCall,
  resultText,
} from '../../../runtime/call/index.ts'
import { checkTypedefs } from '../../check/index.ts'
import { serveModule, spawnRuntime } from '../../engine/runtime/index.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import { createTarget } from '../../versions/index.ts'
import { captureCommand } from '../capture/captureCommand.ts'
import { moduleName } from '../capture/moduleName.ts'
import type { Io } from '../io.ts'
import { printFindings } from '../printFindings.ts'
import type { EngineFlags } from '../verbs/engine.ts'

/** Has an SDK's entrypoint register its module, and answer one call of it, each in a process of its own, as engines do. */
export async function runEngineCall(
  io: Io,
  command: readonly string[],
  flags: EngineFlags & { readonly call: string },
): Promise<number> {
  const fail = (findings: readonly Finding[], code = 1): number => {
    printFindings(io, 'text', [{ findings }])
    return code
  }
  const [program, ...args] = command
  if (program === undefined) return fail([createFinding('engine-call-without-command', '', {})], 2)
  const { engine, engineVersion } = flags
  const made = createTarget({ release: engine, engineVersion })
  if (!made.ok) return fail(made.findings, 2)
  const { target } = made
  const name = moduleName(io, flags.name)
  const run = await captureCommand(io, command, { target, name, stdout: 'stderr' })
  if ('notStarted' in run) return fail(run.notStarted, 2)
  if (run.error !== undefined) return fail([createFinding('capture-sdk-error', '', { message: run.error.message })])
  if (run.code !== 0) return run.code
  if (run.captured === undefined) return fail([createFinding('capture-nothing', '', { command: command.join(' ') })])
  if (!run.captured.ok) return fail(run.captured.findings)

  const { module, findings } = checkTypedefs(run.captured.typedefs, target)
  if (module === undefined) return fail(findings)
  const callable = callableModule(module)
  if (callable === undefined)
    return fail([createFinding('call-no-main-object', '', { module: run.captured.typedefs.name })])
  const parsed = parseCall(callable, wordsOf(flags.call))
  if (parsed.kind === 'problem') return fail(parsed.findings, 2)
  if (parsed.kind === 'help') {
    io.out(callHelp(callable, parsed.steps, 'moduledefs engine --call'))
    return parsed.asked ? 0 : 2
  }
  const document = callDocument(parsed.steps, callable.types, target)
  if (!document.ok) return fail(document.findings, 2)
  const place = { name: run.captured.typedefs.name, folder: io.cwd, source: io.cwd }
  const served = await serveModule({
    module,
    host: openHost({ reads: document.reads, env: process.env, module: place }),
    runtime: async (env) => {
      const exit = await spawnRuntime(program, args, env)
      ;(io.verbatim ?? io).err(exit.stdout + exit.stderr)
      return exit
    },
  })
  try {
    const answer = await makeCall(served, document, parsed.steps)
    if (!answer.ok) return fail(answer.findings)
    const { callable: last } = parsed.steps.at(-1)!
    ;(io.verbatim ?? io).out(resultText(answer.value, last, callable.types, served.session))
    return 0
  } finally {
    await served.close()
  }
}

/** Words as a shell splits them: white space between, quotes around what has some. */
export const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:[^\s"']|"(?:[^"\\]|\\.)*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double?: string, single?: string) =>
      double === undefined ? (single ?? '') : double.replace(/\\(.)/g, '$1'),
    ),
  )
