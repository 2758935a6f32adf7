import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageVersion } from '../../packageVersion.ts'
import type { Io } from '../io.ts'

/** Is the command one file that a thread can start from? Sources under test and a single executable are not. */
const isBundle = (): boolean => import.meta.url.startsWith('file:') && /\.m?js$/.test(import.meta.url)

/** How many threads a survey gets: as many as were asked for or as there are cores, and none where there can be none. */
export const threadsFor = (asked: number | undefined): number =>
  isBundle() ? (asked ?? Math.min(availableParallelism(), 16)) : 0

/** What tells the rules of this program from those of any other: rows made by others are not taken. */
export function programDigest(): string {
  const hash = createHash('sha256').update(packageVersion).update(typescriptVersion())
  if (isBundle()) hash.update(readFileSync(fileURLToPath(import.meta.url)))
  return hash.digest('hex')
}

function typescriptVersion(): string {
  try {
    const file = createRequire(import.meta.url).resolve('typescript/package.json')
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
  } catch {
    return 'none'
  }
}

/** Where rows are kept unless somebody says where: the user's own cache. */
export function usualCache({ env }: Io): string | undefined {
  const { XDG_CACHE_HOME: cache, HOME: home, LOCALAPPDATA: local } = env
  if (cache !== undefined && path.isAbsolute(cache)) return path.join(cache, 'moduledefs', 'survey')
  if (home !== undefined && home !== '') return path.join(home, '.cache', 'moduledefs', 'survey')
  return local === undefined || local === '' ? undefined : path.join(local, 'moduledefs', 'survey')
}
