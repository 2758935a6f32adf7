import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** IDs of a module's types that `moduledefs build` made, for the releases where there was nothing to say about them. */
export interface KeptIds {
  /** Of the typedefs they are for. */
  readonly digest: string
  /** The module's; empty: it has none. */
  readonly engineVersion: string
  readonly ids: readonly string[]
  /** Release → number of its ID. */
  readonly releases: Readonly<Record<string, number>>
}

export const idsFile = 'ids.json'

export const digestOf = (typedefs: string): string => createHash('sha256').update(typedefs).digest('hex')

// What engines say of a module without one (seen on v0.21.8 and v1.0.0-beta.10).
const NO_VERSION: readonly (string | undefined)[] = [undefined, '', 'v0.9.0']

/**
 * The ID of a built folder's types for a release, where it was made when the folder was built; reads two files and nothing else.
 *
 * @param asked the engineVersion that the engine says, if it does
 */
export function keptId(directory: string, release: string, asked: string | undefined): string | undefined {
  try {
    const kept = JSON.parse(readFileSync(join(directory, idsFile), 'utf8')) as KeptIds
    const { digest, engineVersion, ids, releases } = kept
    if (asked !== engineVersion && !(NO_VERSION.includes(asked) && (!asked || engineVersion === ''))) return undefined
    const number = Object.hasOwn(releases, release) ? releases[release] : undefined
    if (number === undefined || digest !== digestOf(readFileSync(join(directory, 'typedefs.json'), 'utf8')))
      return undefined
    const id: unknown = ids[number]
    return typeof id === 'string' ? id : undefined
  } catch {
    return undefined
  }
}
