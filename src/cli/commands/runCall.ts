import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildModule } from '../../../runtime/build/index.ts'
import {
  callDocument,
  callHelp,
  makeCall,
  openHost,
  parseCall,
  resultJson,
  resultText,
  servedModule,
} from '../../../runtime/call/index.ts'
import { builtFiles } from '../../../runtime/load/index.ts'
import type { ExitCode, Io } from '../io.ts'
import { moduleExitCode } from '../moduleExitCode.ts'
import { openModule, reportOpened } from '../openModule.ts'
import { printFindings } from '../printFindings.ts'
import type { CallFlags } from '../verbs/runtime.ts'

export async function runCall(io: Io, name: string, words: readonly string[], given: CallFlags): Promise<ExitCode> {
  const { flags, rest } = ownCallFlags(words, given)
  const opened = await openModule(io, name, 'call', flags)
  if (!opened.ok) {
    printFindings(io, 'text', [opened.report])
    return moduleExitCode(opened.report.findings)
  }
  reportOpened(io, opened)
  const { callable, module } = opened
  const parsed = parseCall(callable, rest)
  if (parsed.kind === 'problem') {
    printFindings(io, 'text', [{ findings: parsed.findings }])
    return 2
  }
  if (parsed.kind === 'help') {
    const help = callHelp(callable, parsed.steps, `moduledefs call ${name}`)
    if (parsed.asked) io.out(help)
    else io.err(help)
    return parsed.asked ? 0 : 2
  }
  const document = callDocument(parsed.steps, callable.types, opened.target)
  if (!document.ok) {
    printFindings(io, 'text', [{ findings: document.findings }])
    return 2
  }
  const host = openHost({ reads: document.reads, env: process.env, module: opened.place })
  const folder = await mkdtemp(path.join(tmpdir(), 'moduledefs-call-'))
  try {
    const built = await buildModule(path.resolve(io.cwd, name), folder)
    if (!built.ok) {
      printFindings(io, 'text', [{ file: name, findings: built.findings }])
      return 1
    }
    const runtime = path.join(folder, builtFiles.runtime)
    const engine = await servedModule(module, {
      runtime,
      host,
      log: ({ stdout, stderr }) => (io.verbatim ?? io).err(stdout + stderr),
    })
    try {
      const made = await makeCall(engine, document, parsed.steps)
      if (!made.ok) {
        printFindings(io, 'text', [{ findings: made.findings }])
        return 1
      }
      const { callable: last } = parsed.steps.at(-1)!
      ;(io.verbatim ?? io).out(
        flags.json
          ? `${JSON.stringify(resultJson(made.value, last, callable.types, engine.session), null, 2)}\n`
          : resultText(made.value, last, callable.types, engine.session),
      )
      return 0
    } finally {
      await engine.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Flags of the command itself that stand right behind the folder. What comes later belongs to the module, which may have flags
 * of these names.
 */
function ownCallFlags(
  words: readonly string[],
  given: CallFlags,
): { readonly flags: CallFlags; readonly rest: readonly string[] } {
  const flags = new Map<string, string | boolean>(Object.entries(given))
  let at = 0
  for (; at < words.length; at++) {
    const [, name, value] = /^--(engine|engine-version|json)(?:=(.*))?$/s.exec(words[at]!) ?? []
    if (name === undefined) break
    if (name === 'json') flags.set(name, true)
    else flags.set(name === 'engine' ? name : 'engineVersion', value ?? words[++at] ?? '')
  }
  return { flags: Object.fromEntries(flags), rest: words.slice(at) }
}
