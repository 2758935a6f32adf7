import { createFinding } from '../../findings/index.ts'
import type { Target } from '../../versions/index.ts'
import { importEngine } from './importEngine.ts'
import type { Imported } from './imported.ts'
import { type Importer, importers } from './importers.ts'
import { importIntrospection } from './importIntrospection.ts'
import { importTypescript } from './importTypescript.ts'
import { readOrderedJson } from './orderedJson.ts'

/** Other descriptions of a module's types that can be read. */
export const importForms: readonly ImportForm[] = importers.map(({ name }) => name)
export type ImportForm = Importer['name']

export interface ImportOptions {
  /** Name of the module, where the form does not have it, or has another. */
  readonly name?: string
  /** For `engine`: the engine that was asked. */
  readonly target?: Target
}

/**
 * Reads another tool's description of a module into the neutral format, and says what that form cannot express.
 *
 * In: JSON text. Out: the document with `import-*` findings, or why there is none; findings of the document itself where what
 * was read makes no sound one.
 */
export function importTypedefs(text: string, form: ImportForm, options: ImportOptions = {}): Imported {
  const json = readOrderedJson(text)
  if (typeof json === 'string')
    return { ok: false, findings: [createFinding('import-unreadable', '', { form, problem: json })] }
  switch (form) {
    case 'typescript-scan':
      return importTypescript(json, 'scan', options.name)
    case 'typescript-typedefs':
      return importTypescript(json, 'typedefs', options.name)
    case 'introspection':
      return importIntrospection(json, options.name)
    case 'engine': {
      if (options.target !== undefined) return importEngine(json, options.target, options.name)
      return {
        ok: false,
        findings: [createFinding('import-unreadable', '', { form, problem: 'the engine it comes from is not named' })],
      }
    }
  }
}
