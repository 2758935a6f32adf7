import type { Finding } from '../findings/index.ts'
import { decodeTypedefs, type Typedefs } from '../typedefs/index.ts'
import type { Io } from './io.ts'
import { readInput } from './readInput.ts'

export type LoadedDocument =
  | {
      readonly ok: true
      readonly file: string
      readonly directory: string
      readonly typedefs: Typedefs
      /** Place in the file of a JSON pointer, or of the nearest part above it. */
      readonly locate: (pointer: string) => { readonly line: number; readonly column: number } | undefined
    }
  | { readonly ok: false; readonly file: string; readonly findings: readonly Finding[] }

/** Reads and decodes a document; all its problems come as findings. */
export async function loadDocument(io: Io, name: string): Promise<LoadedDocument> {
  const input = await readInput(io, name)
  if (!input.ok) return { ok: false, file: name, findings: input.findings }
  const decoded = decodeTypedefs(input.bytes)
  if (!decoded.ok) return { ok: false, file: input.file, findings: decoded.findings }
  return { ok: true, file: input.file, directory: input.directory, typedefs: decoded.typedefs, locate: decoded.locate }
}

/** Findings with the line and column of what they point at. */
export const located = (
  findings: readonly Finding[],
  document: Pick<Extract<LoadedDocument, { ok: true }>, 'locate'>,
): readonly Finding[] =>
  findings.map((finding) => {
    if (finding.location) return finding
    const location = document.locate(finding.pointer)
    return location ? { ...finding, location } : finding
  })
