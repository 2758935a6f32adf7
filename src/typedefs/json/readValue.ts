import { shorten } from '../shorten.ts'
import { CheckedEvents, type InteropProblem } from './checkedEvents.ts'
import { type JsonEvents, maxDepth } from './jsonEvents.ts'
import { type JsonTree, RawJson } from './jsonTree.ts'
import { scanJson } from './scanJson.ts'
import { TreeBuilder } from './treeBuilder.ts'

export type ValueProblem =
  | { readonly code: 'value-not-json'; readonly pointer: string; readonly what: string }
  | { readonly code: 'json-too-deep'; readonly pointer: string }

export interface ValueRead {
  readonly root: JsonTree
  /** Absent: the whole value was read. */
  readonly broken?: ValueProblem
  readonly problems: readonly InteropProblem[]
}

/**
 * Reads a JavaScript value as if it were JSON text. Keys whose value is `undefined` count as absent, a bigint is a
 * number with all its digits, raw JSON text is what it says. Stops at the first thing JSON has no form for, and at cycles (they are too deep).
 */
export function readValue(value: unknown, isRawKey: (key: string) => boolean): ValueRead {
  const builder = new TreeBuilder(isRawKey)
  const checked = new CheckedEvents(builder)
  const code = walk(value, checked, 0)
  const read = { root: builder.root, problems: checked.problems }
  if (code === undefined) return read
  const pointer = checked.pointer()
  return {
    ...read,
    broken: code === 'json-too-deep' ? { code, pointer } : { code: 'value-not-json', pointer, what: code.what },
  }
}

type Broken = 'json-too-deep' | { readonly what: string }

const nowhere = -1

function walk(value: unknown, events: JsonEvents, depth: number): Broken | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      events.scalar(value, nowhere)
      return undefined
    case 'bigint':
      events.scalar({ number: String(value) }, nowhere)
      return undefined
    case 'number':
      if (!Number.isFinite(value)) return { what: String(value) }
      events.scalar({ number: JSON.stringify(value) }, nowhere)
      return undefined
    case 'object':
      break
    default:
      return { what: value === undefined ? 'undefined' : `a ${typeof value}` }
  }
  if (value === null) {
    events.scalar(null, nowhere)
    return undefined
  }
  if (value instanceof RawJson)
    return scanJson(value.text, events) === undefined ? undefined : { what: `the raw text ${shorten(value.text)}` }
  const isArray = Array.isArray(value)
  const tag = Object.prototype.toString.call(value).slice('[object '.length, -1)
  if (!isArray && tag !== 'Object') return { what: `a ${tag}` }
  if (depth === maxDepth) return 'json-too-deep'
  return isArray ? walkArray(value, events, depth) : walkObject(value, events, depth)
}

function walkArray(value: readonly unknown[], events: JsonEvents, depth: number): Broken | undefined {
  events.beginArray(nowhere)
  for (const element of value) {
    const broken = walk(element, events, depth + 1)
    if (broken !== undefined) return broken
  }
  events.endArray()
  return undefined
}

function walkObject(value: object, events: JsonEvents, depth: number): Broken | undefined {
  events.beginObject(nowhere)
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue
    events.key(key, nowhere)
    const broken = walk(member, events, depth + 1)
    if (broken !== undefined) return broken
  }
  events.endObject()
  return undefined
}
