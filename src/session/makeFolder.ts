import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes a folder and those above it; gives the first one that was made. Node's own `recursive` never comes to an end where
 * a folder that is there takes none, as `/proc`.
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder)
    return folder
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return undefined
    const above = path.dirname(folder)
    if (code !== 'ENOENT' || above === folder) throw error
    const made = await makeFolder(above)
    if (made === undefined) throw error
    await mkdir(folder)
    return made
  }
}
