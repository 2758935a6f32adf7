export type Esbuild = typeof import('esbuild')

/** esbuild, loaded when first needed; undefined where it is not installed. */
export async function loadEsbuild(): Promise<Esbuild | undefined> {
  try {
    return await import('esbuild')
  } catch {
    return undefined
  }
}
