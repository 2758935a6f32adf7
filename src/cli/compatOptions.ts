import { FORMATS } from './printFindings.ts'

/** What takes many modules prints a grid, and every form of findings. */
export const MATRIX_FORMATS: readonly string[] = [...FORMATS, 'markdown']

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
