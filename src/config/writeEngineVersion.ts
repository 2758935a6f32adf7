import { applyEdits, modify, parseTree } from 'jsonc-parser'
import { createFinding, type Finding } from '../findings/index.ts'
import { isSpelling } from './canonicalKeys.ts'
import { readConfig } from './readConfig.ts'

export type WriteResult =
  | { readonly ok: true; readonly text: string; readonly changed: boolean }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * The text of a configuration file with another `engineVersion`; formatting, comments and everything else stay as they are. The
 * result is read again before it is given out. Findings: `module-config-unreadable`, `config-engine-version-unwritable`.
 */
export function writeEngineVersion(text: string, file: string, engineVersion: string): WriteResult {
  const read = readConfig(text, file)
  if (!read.ok) return read
  if (read.config.value['engineVersion'] === engineVersion) return { ok: true, text, changed: false }
  const written = read.config.kind === 'dagger.json' ? writeJson(text, engineVersion) : writeToml(text, engineVersion)
  const again = readConfig(written, file)
  if (again.ok && again.config.value['engineVersion'] === engineVersion)
    return { ok: true, text: written, changed: true }
  const problem = 'the file is laid out in a way that cannot be edited safely'
  return { ok: false, findings: [createFinding('config-engine-version-unwritable', '', { file, problem })] }
}

function writeJson(text: string, engineVersion: string): string {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  '
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol,
  }
  const edits = modify(text, [writtenKey(text)], engineVersion, {
    formattingOptions,
    // A new key goes behind the name, where Dagger writes it.
    getInsertionIndex: (keys) => keys.indexOf('name') + 1,
  })
  return applyEdits(text, edits)
}

// The one that engines go by, where it is there in several spellings.
function writtenKey(text: string): string {
  const names = (parseTree(text)?.children ?? []).map(({ children }) => String(children?.[0]?.value))
  return names.findLast((name) => isSpelling(name, 'engineVersion', 'dagger.json')) ?? 'engineVersion'
}

const KEY = /^([ \t]*(["']?)(?:engineVersion|engineversion|ENGINEVERSION)\2[ \t]*=[ \t]*)("(?:[^"\\]|\\.)*"|'[^']*')/

function writeToml(text: string, engineVersion: string): string {
  const lines = text.split('\n')
  const top = lines.findIndex((line) => /^[ \t]*\[/.test(line))
  const end = top < 0 ? lines.length : top
  const value = JSON.stringify(engineVersion)
  const at = lines.findIndex((line, index) => index < end && KEY.test(line))
  if (at >= 0) {
    lines[at] = (lines[at] ?? '').replace(KEY, (_match, before: string) => `${before}${value}`)
    return lines.join('\n')
  }
  const name = lines.findIndex((line, index) => index < end && /^[ \t]*name[ \t]*=/.test(line))
  const eol = text.includes('\r\n') ? '\r' : ''
  lines.splice(name + 1, 0, `engineVersion = ${value}${eol}`)
  return lines.join('\n')
}
