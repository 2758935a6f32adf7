import path from 'node:path'
import type { Typedefs } from '../typedefs/index.ts'
import { createWorkspace, diskTree } from '../workspace/index.ts'
import { fail } from './fail.ts'

/**
 * The types of a module, read from its sources in any language that is read: Go, Python, TypeScript, Dang. In: the folder with its
 * `dagger.json`. A module that cannot be read fails with all that is wrong.
 */
export async function typedefsOf(directory: string): Promise<Typedefs> {
  const read = await createWorkspace(diskTree).read(path.resolve(directory))
  if (read === undefined) return fail(`${directory} is not the folder of a module`, [])
  return read.ok ? read.typedefs : fail(`The module in ${directory} cannot be read`, read.findings)
}
