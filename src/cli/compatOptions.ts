import { FORMATS } from './printFindings.ts'

/** What takes many modules prints a grid, and every form of findings. */
export const MATRIX_FORMATS: readonly string[] = [...FORMATS, 'markdown']

/** Changes are findings, and have a form for pull requests as well. */
export const CHANGE_FORMATS: readonly string[] = [...FORMATS, 'markdown']

export const IGNORE_FILE = '.moduledefs.jsonc'
export const BASELINE_FILE = 'moduledefs-baseline.json'

/** Options that set known findings aside. */
export interface IgnoreOptions {
  readonly ignoreFile?: string
  readonly baseline?: 'write' | 'check'
  readonly baselineFile: string
}
