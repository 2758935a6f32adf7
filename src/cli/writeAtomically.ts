import path from 'node:path'
import { createFinding, type Finding } from '../findings/index.ts'
import { writeWhole } from '../session/writeWhole.ts'
import type { Io } from './io.ts'
import { systemProblem } from './readInput.ts'

/** Writes a file that an option names. Finding: `output-unwritable`. */
export async function writeAtomically(io: Io, file: string, text: string): Promise<Finding | undefined> {
  try {
    await writeWhole(path.resolve(io.cwd, file), text)
    io.step?.(`wrote ${file}`)
    return undefined
  } catch (error) {
    return createFinding('output-unwritable', '', { file, problem: systemProblem(error) })
  }
}
