import type { FindingReport } from '../findings/index.ts'
import type { Io } from './io.ts'
import { type LoadedDocument, loadDocument } from './loadDocument.ts'
import { loadModules } from './loadModules.ts'
import { workspaceIn } from './workspaceSettings.ts'

export type CheckedDocument = Extract<LoadedDocument, { ok: true }>

/** What `check` looks at: the module that was named, or those of a folder that holds none itself or is a workspace. */
export async function checkInputs(
  io: Io,
  input: string,
): Promise<
  { readonly documents: readonly CheckedDocument[]; readonly leftOut: readonly FindingReport[] } | FindingReport
> {
  const document = await loadDocument(io, input)
  const isEmpty = !document.ok && document.findings.some(({ code }) => code === 'input-directory-empty')
  const isWorkspace = input !== '-' && workspaceIn(io, input) !== undefined
  if (document.ok && !isWorkspace) return { documents: [document], leftOut: [] }
  if (!document.ok && !isEmpty) return { file: document.file, findings: document.findings }
  const { modules, failures, skipped } = await loadModules(io, [input])
  const isNone = modules.length + skipped.length === 0 && failures.every(({ findings }) => findings.some(none))
  if (isNone && !document.ok) return { file: document.file, findings: document.findings }
  return { documents: modules.map((module) => ({ ...module, ok: true })), leftOut: [...failures, ...skipped] }
}

const none = ({ code }: { readonly code: string }): boolean => code === 'modules-none'
