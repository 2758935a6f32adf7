import { createFinding, type Finding } from '../../findings/index.ts'
import { type Arguments, argumentsOf, type CapturedCall, type Chains } from './chains.ts'

/** A part of the document as a plain value, before it is decoded. */
export type Draft = Record<string, unknown>

/** What a capture knows while it reads. */
export interface Reading {
  readonly chains: Chains
  readonly findings: Finding[]
  /** Types that were read before, by the index of the call that finished them. */
  readonly seen: Map<number, Draft>
}

export function sourceMapOf(reading: Reading, index: number | undefined): Draft | undefined {
  const call = index === undefined ? undefined : reading.chains.of(index).at(-1)
  if (call === undefined) return undefined
  const args = argumentsOf(call)
  return { filename: args.text('filename') ?? '', line: args.number('line') ?? 0, column: args.number('column') ?? 0 }
}

/** Description, deprecation and source map, as nearly every call takes them. */
export const annotations = (reading: Reading, args: Arguments): Draft => ({
  description: args.text('description') ?? '',
  deprecated: args.text('deprecated'),
  sourceMap: sourceMapOf(reading, args.call('sourceMap')),
})

/** Says what of a call the document has no place for. */
export function reportLost(
  { findings }: Reading,
  call: CapturedCall,
  args: Arguments,
  known: boolean,
  { name }: Draft,
): void {
  const receiver = call.on === undefined ? 'Query' : call.type
  const lost = known
    ? args.unread().map((argument) => `${receiver}.${call.field}(${argument}:)`)
    : [`${receiver}.${call.field}`]
  for (const what of lost)
    findings.push(createFinding('capture-call-lost', '', { call: what, thing: String(name ?? 'a type') }))
}
