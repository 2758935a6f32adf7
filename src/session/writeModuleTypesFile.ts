import { createFinding, type Finding } from '../findings/index.ts'
import { writeWhole } from './writeWhole.ts'

/** Writes the file of the `moduleTypes` contract: a JSON string that holds the module ID (engine-semantics §5.2, path B). Finding: `output-unwritable`. */
export async function writeModuleTypesFile(file: string, id: string): Promise<Finding | undefined> {
  try {
    await writeWhole(file, JSON.stringify(id))
    return undefined
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return createFinding('output-unwritable', '', { file, problem: code ?? message })
  }
}
