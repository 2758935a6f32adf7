import { typedefsOfId } from '../../capture/index.ts'
import { loadField } from '../../emit/loadField.ts'
import { engineSelection, type Imported, type ImportOptions, importTypedefs } from '../../exchange/index.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import { openSession } from '../../session/index.ts'
import { printTypedefs } from '../../typedefs/index.ts'
import { createTarget } from '../../versions/index.ts'
import { exitCodeOf } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { printBeside, printFindings } from '../printFindings.ts'
import { readInput } from '../readInput.ts'
import type { ImportFlags } from '../verbs/exchange.ts'
import { writeAtomically } from '../writeAtomically.ts'

export async function runImport(io: Io, input: string, flags: ImportFlags): Promise<ExitCode> {
  const fail = (findings: readonly Finding[]): ExitCode => {
    printFindings(io, flags.format, [{ file: input, findings }])
    return 2
  }
  const read = await readInput(io, input)
  if (!read.ok) return fail(read.findings)
  const text = read.bytes.toString('utf8').replace(/^\uFEFF/, '')
  const options: ImportOptions = flags.name === undefined ? {} : { name: flags.name }
  const imported =
    flags.from === 'engine' ? await readBack(io, text, options) : importTypedefs(text, flags.from, options)
  if (!imported.ok) return fail(imported.findings)
  const document = printTypedefs(imported.typedefs)
  if (flags.output === undefined) io.out(document)
  else {
    const unwritten = await writeAtomically(io, flags.output, document)
    if (unwritten) return fail([unwritten])
  }
  printBeside(io, flags, [{ file: input, findings: imported.findings }])
  return exitCodeOf(imported.findings, flags)
}

// What is read back is several times the document.
const MAX_ANSWER_BYTES = 256 * 1024 * 1024

/** Reads a module by the ID that `register` prints or the moduleTypes file holds: from the ID itself, else from the session's engine. */
async function readBack(io: Io, text: string, options: ImportOptions): Promise<Imported> {
  const id = text.trim().replace(/^"(.*)"$/s, '$1')
  // A recipe says more than an engine shows of the module.
  const captured = typedefsOfId(id, options)
  if (captured?.ok) return captured
  const opened = openSession({ env: io.env })
  if (!opened.ok) return opened
  const { session } = opened
  try {
    const version = await session.version()
    if (!version.ok) return version
    const made = createTarget({ release: version.version })
    if (!made.ok) return made
    const { target } = made
    const { open, close } = loadField(target, 'Module', id)
    const answer = await session.query(`{${open}${engineSelection(target)}${close}}`, {
      maxAnswerBytes: MAX_ANSWER_BYTES,
    })
    if (!answer.ok) return answer
    const module = Object.values(answer.data)[0]
    if (typeof module !== 'object' || module === null || !('name' in module))
      return { ok: false, findings: [createFinding('module-id-of-other-type', '', {})] }
    return importTypedefs(JSON.stringify(module), 'engine', { ...options, target })
  } finally {
    session.close()
  }
}
