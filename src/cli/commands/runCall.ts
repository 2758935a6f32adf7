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
import { fakeResolvers } from '../../engine/values/index.ts'
import { callWords } from '../callWords.ts'
import { fakesGiven } from '../fakesGiven.ts'
import type { ExitCode, Io } from '../io.ts'
import { moduleExitCode } from '../moduleExitCode.ts'
import { openModule, reportOpened } from '../openModule.ts'
import { printFindings } from '../printFindings.ts'
import type { CallFlags } from '../verbs/runtime.ts'

export async function runCall(io: Io, written: readonly string[], given: CallFlags): Promise<ExitCode> {
  const { name, named, flags, words } = callWords(io, written, given)
  const opened = await openModule(io, name, 'call', flags)
  if (!opened.ok) {
    printFindings(io, 'text', [opened.report])
    return moduleExitCode(opened.report.findings)
  }
  reportOpened(io, opened)
  const { callable, module } = opened
  const parsed = parseCall(callable, words)
  if (parsed.kind === 'problem') {
    printFindings(io, 'text', [{ findings: parsed.findings }])
    return 2
  }
  if (parsed.kind === 'help') {
    const help = callHelp(callable, parsed.steps, `moduledefs call${named}`)
    if (parsed.asked) io.out(help)
    else io.err(help)
    return parsed.asked ? 0 : 2
  }
  const document = callDocument(parsed.steps, callable.types, opened.target)
  if (!document.ok) {
    printFindings(io, 'text', [{ findings: document.findings }])
    return 2
  }
  const faked = fakesGiven(opened.target, flags.fake ?? [])
  if (!faked.ok) {
    printFindings(io, 'text', [{ findings: faked.findings }])
    return 2
  }
  const host = openHost({ reads: document.reads, env: process.env, module: opened.place })
  const folder = await mkdtemp(path.join(tmpdir(), 'moduledefs-call-'))
  try {
    const built = await buildModule(path.resolve(io.cwd, name), folder)
    if (!built.ok) {
      printFindings(io, 'text', [{ file: name, findings: built.findings }])
      return moduleExitCode(built.findings)
    }
    io.step?.(`built ${name}`)
    const runtime = path.join(folder, builtFiles.runtime)
    const engine = await servedModule(module, {
      runtime,
      host,
      resolvers: fakeResolvers(faked.fakes),
      log: ({ stdout, stderr }) => (io.verbatim ?? io).err(stdout + stderr),
    })
    try {
      const made = await makeCall(engine, document, parsed.steps)
      if (!made.ok) {
        printFindings(io, 'text', [{ findings: made.findings }])
        return 1
      }
      io.step?.('called')
      const { callable: last } = parsed.steps.at(-1)!
      ;(io.verbatim ?? io).out(
        flags.json || parsed.json
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
