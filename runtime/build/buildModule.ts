import { randomUUID } from 'node:crypto'
import { copyFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { createFinding, type Finding } from '../../src/findings/index.ts'
import { makeFolder } from '../../src/session/makeFolder.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'
import { builtFiles, keptDocument } from '../load/builtModule.ts'
import { bundleModule } from '../load/bundleModule.ts'
import { idsFile } from '../load/keptIds.ts'
import { moduleTypedefs } from '../load/moduleTypedefs.ts'
import { makeIds } from './makeIds.ts'
import { refusedEverywhere } from './refusedEverywhere.ts'
import { runtimeFile } from './runtimeFile.ts'

export type BuildResult =
  | {
      readonly ok: true
      readonly typedefs: Typedefs
      /** Paths of what was written. */
      readonly files: readonly string[]
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Writes a module as one folder that runs where there is nothing but Node: its code in one file, its typedefs with the digest
 * of the sources, their IDs on the releases it may run on, and the runtime. Files that are there are replaced once all are ready; others stay.
 *
 * Findings: those of the scan and of the bundle, `build-refused-everywhere`, `output-unwritable`.
 */
export async function buildModule(directory: string, output: string): Promise<BuildResult> {
  const target = resolve(output)
  const staging = join(dirname(target), `.${basename(target)}.${randomUUID()}`)
  let made: string | undefined
  let built = false
  try {
    // Before the work is done, not after: a place that cannot be written is known at once.
    made = await makeFolder(staging)
    const known = await moduleTypedefs(directory)
    if (!known.ok) return known
    const { typedefs, facts, folder, findings } = known
    const refused = refusedEverywhere(typedefs, facts.engineVersion)
    if (refused.length > 0) return { ok: false, findings: [...findings, ...refused] }
    const [bundled, runtime] = await Promise.all([bundleModule(folder, typedefs), runtimeFile()])
    if (!bundled.ok) return { ok: false, findings: [...findings, ...bundled.findings] }
    if (runtime === undefined) return { ok: false, findings: [createFinding('bundle-no-esbuild', '', {})] }
    await copyFile(runtime, join(staging, builtFiles.runtime))
    await writeFile(join(staging, builtFiles.code), bundled.code)
    const document = keptDocument(typedefs, facts)
    await writeFile(join(staging, builtFiles.typedefs), document)
    const ids = makeIds(typedefs, document, facts.engineVersion)
    await writeFile(join(staging, idsFile), `${JSON.stringify(ids)}\n`)
    await writeFile(join(staging, 'package.json'), '{"private":true,"type":"module"}\n')
    await makeFolder(target)
    const names = [builtFiles.runtime, builtFiles.code, builtFiles.typedefs, idsFile, 'package.json']
    for (const name of names) await rename(join(staging, name), join(target, name))
    built = true
    return { ok: true, typedefs, files: names.map((name) => join(target, name)), findings }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { ok: false, findings: [createFinding('output-unwritable', '', { file: output, problem: code ?? message })] }
  } finally {
    await rm(built ? staging : (made ?? staging), { recursive: true, force: true }).catch(() => {})
  }
}
