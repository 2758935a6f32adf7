import type { Plan } from '../plan/plan.ts'
import { saidArguments } from '../plan/saidArguments.ts'
import type { Target } from '../versions/types.ts'
import type { Chain } from './batchPlan.ts'
import { graphqlValue } from './graphqlValue.ts'
import { loadField } from './loadField.ts'

/** One document of a level: a line for each chain, in the order of `chains`. */
export interface BatchDocument {
  readonly document: string
  readonly chains: readonly Chain[]
  /** Where each call of each chain begins in its line, in UTF-16 units. */
  readonly offsets: readonly (readonly number[])[]
}

export interface DocumentLimits {
  /** Bytes above which a level is split; one chain is never split. 16 MiB if absent (engines take 40 MB: measured §3.11). */
  readonly maxBytes?: number | undefined
  /** Aliases above which a level is split; none if absent, 250 on releases that are slow with many. */
  readonly maxAliases?: number | undefined
}

const MAX_BYTES = 16 * 1024 * 1024
const SLOW_ALIASES = 250

/**
 * The documents of one level of a batch.
 *
 * before: chain 3 → 4, IDs of earlier levels
 * after: `{\nc4:function(name:"greet",returnType:"…"){c4:withArg(name:"to",typeDef:"…"){id}}\n}`
 *
 * IDs stand inline, since the type of an ID variable changed in v0.21.1; characters outside the BMP stand raw.
 */
export function batchDocuments(
  plan: Plan,
  target: Target,
  chains: readonly Chain[],
  id: (index: number) => string,
  limits: DocumentLimits = {},
): BatchDocument[] {
  const maxBytes = limits.maxBytes ?? MAX_BYTES
  const maxAliases =
    limits.maxAliases ?? (target.behaves('many-aliases-slow') ? SLOW_ALIASES : Number.POSITIVE_INFINITY)
  const documents: BatchDocument[] = []
  let lines: { text: string; chain: Chain; offsets: number[] }[] = []
  let bytes = 0
  const flush = (): void => {
    if (lines.length === 0) return
    documents.push({
      document: `{\n${lines.map(({ text }) => text).join('\n')}\n}`,
      chains: lines.map(({ chain }) => chain),
      offsets: lines.map(({ offsets }) => offsets),
    })
    lines = []
    bytes = 0
  }
  for (const chain of chains) {
    const line = chainLine(plan, target, chain, id)
    const size = Buffer.byteLength(line.text)
    if (lines.length >= maxAliases || bytes + size > maxBytes) flush()
    lines.push({ ...line, chain })
    bytes += size
  }
  flush()
  return documents
}

const keyOf = (index: number): string => `c${index}`

/** Response key of a chain, and so of its first call; every other call of it has its own index in its key. */
export const aliasOf = (chain: Chain): string => keyOf(chain.end)

/** Index of the call with that response key. */
export const indexOfKey = (key: string | number | undefined): number | undefined => {
  const digits = typeof key === 'string' ? /^c(\d+)$/.exec(key)?.[1] : undefined
  return digits === undefined ? undefined : Number(digits)
}

function chainLine(
  plan: Plan,
  target: Target,
  chain: Chain,
  id: (index: number) => string,
): { text: string; offsets: number[] } {
  let text = `${aliasOf(chain)}:`
  let close = ''
  if (chain.from !== undefined) {
    const load = loadField(target, plan.calls[chain.from]!.type, id(chain.from))
    text += load.open
    close = load.close
  }
  const offsets: number[] = []
  for (const [nth, index] of chain.calls.entries()) {
    const { field } = plan.calls[index]!
    // An engine's error ends in the response key of the call that failed; the keys before it are field names.
    const isFirst = nth === 0 && chain.from === undefined
    offsets.push(isFirst ? 0 : text.length)
    if (!isFirst) text += `${keyOf(index)}:`
    const written = saidArguments(plan.calls[index]!).map(({ name, value }) => `${name}:${graphqlValue(value, id)}`)
    text += `${field}${written.length > 0 ? `(${written.join(',')})` : ''}{`
  }
  return { text: `${text}id${'}'.repeat(chain.calls.length)}${close}`, offsets }
}
