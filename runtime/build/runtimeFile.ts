import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadEsbuild } from '../load/index.ts'
import { runtimeBuildOptions } from './runtimeOptions.ts'

/** Where the build of this package puts the bundled runtime, from a file of it. */
const places = ['../runtime/bundle/main.js', '../../runtime/bundle/main.js', '../bundle/main.js']
const source = '../run/main.ts'

let made: Promise<string | undefined> | undefined

/**
 * The bundled runtime: one file that needs nothing but Node. It comes with this package; run from its sources, it is made,
 * and kept in the folder for temporary files. Undefined: it takes esbuild to make it, which is not installed.
 */
export function runtimeFile(): Promise<string | undefined> {
  made ??= find()
  return made
}

async function find(): Promise<string | undefined> {
  const here = dirname(fileURLToPath(import.meta.url))
  const shipped = places.map((place) => join(here, place)).find((path) => existsSync(path))
  if (shipped !== undefined) return shipped
  const esbuild = await loadEsbuild()
  if (esbuild === undefined) return undefined
  const { outputFiles } = await esbuild.build({
    ...runtimeBuildOptions,
    entryPoints: [join(here, source)],
    write: false,
  })
  const code = outputFiles[0]?.text ?? ''
  const folder = join(tmpdir(), `moduledefs-runtime-${createHash('sha256').update(code).digest('hex').slice(0, 16)}`)
  const file = join(folder, 'main.js')
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  // Moved to its place whole: another process may be at it.
  await writeFile(`${file}.${process.pid}`, code)
  await rename(`${file}.${process.pid}`, file)
  return file
}
