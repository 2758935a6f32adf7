import { createRequire } from 'node:module'
import type ts from 'typescript'

export type TypeScript = typeof ts

/**
 * The TypeScript compiler, loaded when first needed; undefined where it is not installed. Required, not imported: for an import,
 * Node would first search its nine megabytes for the names they export, which takes twice as long as running them.
 */
export async function loadTypeScript(): Promise<TypeScript | undefined> {
  try {
    return createRequire(import.meta.url)('typescript') as TypeScript
  } catch {
    return undefined
  }
}
