import { randomUUID } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createFinding, type Finding } from '../findings/index.ts'
import type { Io } from './io.ts'
import { systemProblem } from './readInput.ts'

/** Writes a file whole or not at all: beside its place, then moved there, with the rights the old one had. Finding: `output-unwritable`. */
export async function writeAtomically(io: Io, file: string, text: string): Promise<Finding | undefined> {
  const target = path.resolve(io.cwd, file)
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`)
  try {
    const mode = await stat(target).then(
      ({ mode }) => mode,
      () => undefined,
    )
    await writeFile(temporary, text, { flag: 'wx', ...(mode === undefined ? {} : { mode }) })
    await rename(temporary, target)
    return undefined
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    return createFinding('output-unwritable', '', { file, problem: systemProblem(error) })
  }
}
