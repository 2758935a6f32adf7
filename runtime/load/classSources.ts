import type { Typedefs } from '../../src/typedefs/types.ts'

/** Where the class of an object is: its file from the sources' folder, and the name it is exported under. */
export interface ClassSource {
  readonly name: string
  readonly file: string
  /** Absent: it is not exported. */
  readonly export?: string
}

/** The classes behind a scanned document's objects; type aliases have none. */
export function classSources({ objects }: Typedefs): readonly ClassSource[] {
  return objects.flatMap(({ name, extensions }) => {
    const facts = JSON.parse(extensions?.['x-typescript'] ?? '{}') as Partial<ClassSource> & { readonly kind?: string }
    if (facts.file === undefined || facts.kind === 'type') return []
    return [{ name, file: facts.file, ...(facts.export === undefined ? {} : { export: facts.export }) }]
  })
}
