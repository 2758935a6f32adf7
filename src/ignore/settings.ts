import type { Node } from 'jsonc-parser'
import { type FindingCode, findingTable, type Severity } from '../findings/index.ts'
import { nearest } from '../text/nearest.ts'
import { parseVersionSet } from '../versions/index.ts'

/** What a `.moduledefs.jsonc` says beside known findings: what command lines would have to repeat. */
export interface Settings {
  /** Releases to look at, as `--engine` takes them. */
  readonly engine?: string
  /** engineVersions to look at, as `--engine-version` takes them. */
  readonly engineVersion?: string
  readonly strict?: boolean
  /** The smallest severity that fails, as `--fail-on` takes it. */
  readonly failOn?: (typeof FAILING)[number]
  /** Folders that hold no modules of ours, from the file's own folder; `*` matches any characters. */
  readonly exclude?: readonly string[]
  /** What findings count as, by code. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>
}

const FAILING = ['error', 'warning', 'info', 'never'] as const
const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'info', 'off'])

/** A value of the file as JSON, or what is wrong with it as the end of a sentence. */
type Read = { readonly value: unknown } | { readonly problem: string; readonly at: Node }

const rows: Readonly<Record<keyof Settings, (node: Node) => Read>> = {
  engine: versions,
  engineVersion: versions,
  strict: (node) => (node.type === 'boolean' ? { value: node.value } : { problem: 'is not true or false', at: node }),
  failOn: (node) =>
    FAILING.some((name) => name === node.value)
      ? { value: node.value }
      : { problem: 'is not error, warning, info or never', at: node },
  exclude: (node) => {
    if (node.type !== 'array') return { problem: 'is not a list', at: node }
    const wrong = node.children?.find(({ type, value }) => type !== 'string' || value === '')
    if (wrong !== undefined) return { problem: 'has an entry that is not a path', at: wrong }
    return { value: node.children?.map(({ value }) => String(value).replace(/^\.\//, '').replace(/\/$/, '')) ?? [] }
  },
  severity: (node) => {
    if (node.type !== 'object') return { problem: 'is not an object', at: node }
    for (const { children = [] } of node.children ?? []) {
      const [name, value] = children
      if (!Object.hasOwn(findingTable, String(name?.value))) {
        const codes = Object.keys(findingTable) as FindingCode[]
        const [close] = nearest(String(name?.value), codes)
        const hint = close === undefined ? '' : `; did you mean ${close}?`
        return {
          problem: `names ${JSON.stringify(name?.value)}, which is not a code of a finding${hint}`,
          at: name ?? node,
        }
      }
      if (!SEVERITIES.has(value?.value))
        return { problem: 'has a severity that is not error, warning, info or off', at: value ?? node }
    }
    const entries = node.children?.map(({ children }) => [children?.[0]?.value, children?.[1]?.value]) ?? []
    return { value: Object.fromEntries(entries) }
  },
}

/** Names of the keys. */
export const settingKeys: ReadonlySet<string> = new Set(Object.keys(rows))

/** Reads one key of a `.moduledefs.jsonc`. */
export const readSetting = (key: string, node: Node): Read => rows[key as keyof Settings](node)

function versions(node: Node): Read {
  if (node.type !== 'string' || node.value === '') return { problem: 'is not a set of versions', at: node }
  const set = parseVersionSet(String(node.value))
  return set.ok ? { value: node.value } : { problem: `is no set of versions: ${set.findings[0]?.message}`, at: node }
}
