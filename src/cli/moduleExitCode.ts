import type { Finding } from '../findings/index.ts'
import type { ExitCode } from './io.ts'

const MISSING: ReadonlySet<string> = new Set([
  'scan-no-typescript',
  'scan-no-name',
  'scan-no-sources',
  'module-config-unreadable',
  'output-unwritable',
  'read-no-sources',
  'read-syntax',
  'scan-syntax',
])

/** Why a module's folder came to nothing: 2 where there was no module to read, 1 where it has something wrong. */
export const moduleExitCode = (findings: readonly Finding[]): ExitCode =>
  findings.every(({ code, severity }) => severity !== 'error' || MISSING.has(code)) ? 2 : 1
