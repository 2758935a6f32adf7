export const MATRIX_FORMATS = ['text', 'json', 'markdown', 'github', 'junit', 'sarif'] as const
export type MatrixFormat = (typeof MATRIX_FORMATS)[number]

export const CHANGE_FORMATS = ['text', 'json', 'markdown'] as const
export type ChangeFormat = (typeof CHANGE_FORMATS)[number]

export const IGNORE_FILE = '.moduledefs.jsonc'
export const BASELINE_FILE = 'moduledefs-baseline.json'

/** Options that set known findings aside. */
export interface IgnoreOptions {
  readonly ignoreFile?: string
  readonly baseline?: 'write' | 'check'
  readonly baselineFile: string
}

export const IMPORT_FORMS = ['typescript-scan', 'typescript-typedefs', 'introspection', 'engine'] as const
export type ImportFormName = (typeof IMPORT_FORMS)[number]

export const EXPORT_FORMS = ['typescript-scan', 'typescript-typedefs', 'introspection', 'dang-entrypoint'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]
