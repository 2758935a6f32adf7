import type { Finding } from '../findings/index.ts'
import type { ExitCode } from './io.ts'

const UNUSABLE: ReadonlySet<string> = new Set([
  'scan-no-typescript',
  'scan-no-name',
  'scan-no-sources',
  'module-config-unreadable',
  'output-unwritable',
  'read-no-sources',
  'read-no-grammar',
  'read-syntax',
  'scan-syntax',
  'folder-missing',
  'run-language',
  'release-invalid',
  'release-too-old',
  'version-set-unknown',
  'version-set-as-end',
  'version-set-empty',
  'targets-many',
])

/** Why a command came to nothing: 2 where it was called wrongly or there was no module to read, 1 where that has something wrong. */
export const moduleExitCode = (findings: readonly Finding[]): ExitCode =>
  findings.every(({ code, severity }) => severity !== 'error' || UNUSABLE.has(code)) ? 2 : 1
