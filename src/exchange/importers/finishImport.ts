import { createFinding } from '../../findings/index.ts'
import { decodeTypedefs } from '../../typedefs/index.ts'
import type { Draft, Imported } from './imported.ts'
import type { Reading } from './Source.ts'

/** Decodes what an importer made, and says what the form cannot say. */
export function finishImport(reading: Reading, draft: Draft, cannotSay: readonly string[]): Imported {
  if (reading.findings.some(({ severity }) => severity === 'error')) return { ok: false, findings: reading.findings }
  const decoded = decodeTypedefs({ formatVersion: 1, ...draft })
  if (!decoded.ok) return { ok: false, findings: [...reading.findings, ...decoded.findings] }
  const gaps = cannotSay.map((what) => createFinding('import-cannot-say', '', { form: reading.form, what }))
  return { ok: true, typedefs: decoded.typedefs, findings: Object.freeze([...reading.findings, ...gaps]) }
}
