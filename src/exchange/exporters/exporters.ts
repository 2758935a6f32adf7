import { createFinding, type Finding } from '../../findings/index.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'

export interface ExportOptions {
  /** What answers function calls, and where it runs: for forms that hand them over. */
  readonly command?: readonly string[]
  readonly image?: string
  readonly mount?: string
  readonly result?: string
}

export interface ExportedText {
  /** Absent where there is none to write; the findings say why. */
  readonly text?: string
  readonly findings: readonly Finding[]
}

/** A form of another tool that typedefs can be written in. */
export interface Exporter {
  readonly name: string
  /** What `--help` says of it. */
  readonly says: string
  /** The versions that it is for, where none are named; absent: those of any other command. */
  readonly versions?: { readonly engine: string; readonly engineVersion: string }
  export(typedefs: Typedefs, target: Target, options: ExportOptions): Promise<ExportedText>
}

/** Every form: choices, help, docs and completion follow from the rows. */
export const exporters: readonly Exporter[] = [
  {
    name: 'typescript-scan',
    says: "what the TypeScript SDK's scan prints",
    export: async (typedefs) => (await import('./exportTypescript.ts')).exportTypescript(typedefs, 'scan'),
  },
  {
    name: 'typescript-typedefs',
    says: "the TypeScript SDK's other JSON form",
    export: async (typedefs) => (await import('./exportTypescript.ts')).exportTypescript(typedefs, 'typedefs'),
  },
  {
    name: 'introspection',
    says: "of the module's own types, as callers see them",
    export: async (typedefs, target) =>
      (await import('./exportIntrospection.ts')).exportIntrospection(typedefs, target),
  },
  {
    name: 'dang-entrypoint',
    says: 'the main.dang of a module of Dagger 1.0',
    versions: { engine: 'latest-beta', engineVersion: 'v1.0.0' },
    async export(typedefs, target, { command = [], image, mount, result }) {
      const missing = image === undefined ? 'the image' : command.length === 0 ? 'the command' : undefined
      if (missing !== undefined || image === undefined)
        return { findings: [createFinding('entrypoint-no-command', '', { missing: missing ?? '' })] }
      const { toEntrypoint } = await import('./exportEntrypoint.ts')
      return toEntrypoint(typedefs, target, { image, command, mount, result })
    },
  },
]
