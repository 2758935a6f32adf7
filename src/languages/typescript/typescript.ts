import type ts from 'typescript'

export type TypeScript = typeof ts

/** The TypeScript compiler, loaded when first needed: it takes longer to load than most scans; undefined where it is not installed. */
export async function loadTypeScript(): Promise<TypeScript | undefined> {
  try {
    return (await import('typescript')).default
  } catch {
    return undefined
  }
}
