import { randomUUID } from 'node:crypto'
import { readlink, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a file whole or not at all: next to its place, then moved there, with the rights the old one had. A symbolic link
 * stays and the file it leads to is written. What is no regular file (a device, a pipe, `/dev/stdout`) is written to.
 *
 * Rejects with the system's error; then nothing was changed.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const old = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  // Of a process's own streams the file is not to be moved away from under it.
  if ((old && !old.isFile()) || /^\/(dev|proc)\//.test(path.resolve(file)))
    return writeFile(file, text, { flag: old ? 'a' : 'w' })
  const target = await linked(path.resolve(file))
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`)
  try {
    await writeFile(temporary, text, { flag: 'wx', ...(old && { mode: old.mode }) })
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}

// Through links that lead nowhere yet, too; the system has looked for circles before.
async function linked(file: string): Promise<string> {
  const to = await readlink(file).catch(() => undefined)
  return to === undefined ? file : linked(path.resolve(path.dirname(file), to))
}
