import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createFinding, type Finding } from '../findings/index.ts'

/**
 * Writes the file of the `moduleTypes` contract: a JSON string that holds the module ID (engine-semantics §5.2, path B).
 * Whole or not at all: it is written beside its place and moved there. Finding: `output-unwritable`.
 */
export async function writeModuleTypesFile(file: string, id: string): Promise<Finding | undefined> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`)
  try {
    await writeFile(temporary, JSON.stringify(id), { flag: 'wx' })
    await rename(temporary, file)
    return undefined
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    const { code, message } = error as NodeJS.ErrnoException
    return createFinding('output-unwritable', '', { file, problem: code ?? message })
  }
}
