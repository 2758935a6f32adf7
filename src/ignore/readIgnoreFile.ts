import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { createFinding, type Finding } from '../findings/index.ts'
import { linePlaces } from '../text/linePlaces.ts'
import { parseVersionSet } from '../versions/index.ts'
import type { IgnoreEntry, IgnoreFile } from './ignoreFile.ts'
import { readSetting, settingKeys } from './settings.ts'

export type IgnoreFileResult =
  | { readonly ok: true; readonly ignoreFile: IgnoreFile }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Reads a `.moduledefs.jsonc`: `{"ignore": [{"key", "reason", "expires"?, "engines"?}]}` and `Settings`, comments and trailing commas
 * allowed.
 * Findings, with their place: `ignore-file-unreadable`, `ignore-entry-wrong`; all there are.
 */
export function readIgnoreFile(text: string, file: string): IgnoreFileResult {
  const placeAt = linePlaces(text)
  const errors: ParseError[] = []
  let root: Node | undefined
  try {
    root = parseTree(text, errors, { allowTrailingComma: true })
  } catch {
    return unreadable(file, 'it is nested too deeply')
  }
  const [error] = errors
  if (error !== undefined) {
    const words = printParseErrorCode(error.error)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
    return unreadable(file, words, placeAt(error.offset))
  }
  if (root?.type !== 'object') return unreadable(file, 'it is not an object')
  const settings: Record<string, unknown> = {}
  for (const { children } of root.children ?? []) {
    const name: unknown = children?.[0]?.value
    if (name === '$schema' || name === 'ignore') continue
    if (typeof name === 'string' && settingKeys.has(name) && children?.[1] !== undefined) {
      const read = readSetting(name, children[1])
      if ('problem' in read) return unreadable(file, `${JSON.stringify(name)} ${read.problem}`, placeAt(read.at.offset))
      settings[name] = read.value
      continue
    }
    return unreadable(file, `it has the unknown key ${JSON.stringify(name)}`, placeAt(children?.[0]?.offset ?? 0))
  }
  const list = property(root, 'ignore')
  if (list !== undefined && list.type !== 'array') return unreadable(file, '"ignore" is no list', placeAt(list.offset))
  const findings: Finding[] = []
  const entries: IgnoreEntry[] = []
  for (const [index, node] of (list?.children ?? []).entries()) {
    const location = placeAt(node.offset)
    const entry = readEntry(node, index + 1, location)
    if (typeof entry === 'object') entries.push(entry)
    else
      findings.push(createFinding('ignore-entry-wrong', '', { number: index + 1, file, problem: entry }, { location }))
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, ignoreFile: { file, entries, settings } }
}

const KEYS: ReadonlySet<string> = new Set(['key', 'reason', 'expires', 'engines'])

/** The entry, or what is wrong with it as the end of a sentence. */
function readEntry(node: Node, number: number, location: IgnoreEntry['location']): IgnoreEntry | string {
  if (node.type !== 'object') return 'is not an object'
  for (const { children } of node.children ?? []) {
    const name: unknown = children?.[0]?.value
    if (typeof name === 'string' && !KEYS.has(name)) return `has the unknown key ${JSON.stringify(name)}`
    if (children?.[1]?.type !== 'string' || children[1].value === '') return `needs a text as ${JSON.stringify(name)}`
  }
  const key = text(node, 'key')
  const reason = text(node, 'reason')
  const expires = text(node, 'expires')
  if (key === undefined) return 'has no key'
  if (reason === undefined) return 'has no reason'
  if (expires !== undefined && !isDate(expires)) return `expires on ${JSON.stringify(expires)}, which is no date`
  const engines = text(node, 'engines')
  const set = engines === undefined ? undefined : parseVersionSet(engines)
  if (set !== undefined && !set.ok) return `names engines that do not exist: ${set.findings[0]?.message}`
  return {
    number,
    key,
    reason,
    ...(expires === undefined ? {} : { expires }),
    ...(set === undefined ? {} : { engines: new Set(set.releases) }),
    location,
  }
}

function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const property = (node: Node, name: string): Node | undefined =>
  node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1]

const text = (node: Node, name: string): string | undefined => property(node, name)?.value as string | undefined

const unreadable = (file: string, problem: string, location?: IgnoreEntry['location']): IgnoreFileResult => ({
  ok: false,
  findings: [
    createFinding('ignore-file-unreadable', '', { file, problem }, location === undefined ? {} : { location }),
  ],
})
