import { apiHistoryText } from './data/apiHistory.gen.ts'
import { releases } from './releases.ts'
import { joinSpans } from './spans.ts'
import type { CoreTypeKind, Span } from './types.ts'

/** A span with the GraphQL type in it: `[String!] = []` (with an argument's default). Enum members have none. */
export interface TypedSpan extends Span {
  readonly type?: string
}

/** A field, input field or enum member. */
export interface ApiMember {
  readonly name: string
  /** With the type of each time; spans may touch, where only the type changed. */
  readonly spans: readonly TypedSpan[]
  /** Since when it is marked as deprecated. */
  readonly deprecated?: string
  /** In no particular order. */
  readonly arguments: ReadonlyMap<string, readonly TypedSpan[]>
}

export interface ApiType {
  readonly name: string
  readonly kinds: readonly (Span & { readonly kind: CoreTypeKind })[]
  readonly members: ReadonlyMap<string, ApiMember>
}

/** Every type of Dagger's public API by name: the schema of each release in its newest view, without the legacy ID fields. */
export type ApiHistory = ReadonlyMap<string, ApiType>

type CompactSpan = readonly [since: number, what: number | string, until?: number]
type CompactMember = readonly [CompactSpan[], Record<string, CompactSpan[]>?, number?]
interface CompactHistory {
  readonly texts: readonly string[]
  readonly types: Record<string, readonly [CompactSpan[], Record<string, CompactMember>]>
}

const span = ([since, , until]: CompactSpan): Span =>
  until === undefined ? { since: releases[since]! } : { since: releases[since]!, until: releases[until]! }

function readHistory(text: string): ApiHistory {
  const { texts, types } = JSON.parse(text) as CompactHistory
  const typed = (list: readonly CompactSpan[]): readonly TypedSpan[] =>
    list.map((compact) => {
      const type = texts[Number(compact[1])]
      return type === undefined ? span(compact) : { ...span(compact), type }
    })
  const member = (name: string, [spans, args = {}, deprecated]: CompactMember): ApiMember => ({
    name,
    spans: typed(spans),
    ...(deprecated === undefined ? {} : { deprecated: releases[deprecated]! }),
    arguments: new Map(Object.entries(args).map(([argument, list]) => [argument, typed(list)])),
  })
  return new Map(
    Object.entries(types).map(([name, [kinds, members]]) => [
      name,
      {
        name,
        kinds: kinds.map((compact) => ({ ...span(compact), kind: compact[1] as CoreTypeKind })),
        members: new Map(Object.entries(members).map(([key, value]) => [key, member(key, value)])),
      },
    ]),
  )
}

let history: ApiHistory | undefined

/** The API history, read on first use (a few milliseconds). */
export function apiHistory(): ApiHistory {
  history ??= readHistory(apiHistoryText)
  return history
}

/** When a core type of that name existed, whatever its kind; `[]` where there never was one. */
export function coreTypeSpans(name: string): readonly Span[] {
  return joinSpans(apiHistory().get(name)?.kinds ?? [])
}
