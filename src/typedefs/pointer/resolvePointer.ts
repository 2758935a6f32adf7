import type { SourceMap } from '../types.ts'
import { pointerTokens } from './pointerTokens.ts'

/** What a JSON pointer leads to in a `Typedefs` (or any plain value); nothing where it leads nowhere. */
export function resolvePointer(document: unknown, pointer: string): unknown {
  let value = document
  for (const token of pointerTokens(pointer)) value = childOf(value, token)
  return value
}

/** The source map at or above a JSON pointer that is nearest to it, if any. */
export function nearestSourceMap(document: unknown, pointer: string): SourceMap | undefined {
  let value = document
  let nearest = sourceMapOf(value)
  for (const token of pointerTokens(pointer)) {
    value = childOf(value, token)
    if (value === undefined) break
    nearest = sourceMapOf(value) ?? nearest
  }
  return nearest
}

/** Own member of an object or array. */
export function childOf(value: unknown, token: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined
  return (value as Readonly<Record<string, unknown>>)[token]
}

function sourceMapOf(value: unknown): SourceMap | undefined {
  const sourceMap = childOf(value, 'sourceMap')
  return typeof sourceMap === 'object' && sourceMap !== null ? (sourceMap as SourceMap) : undefined
}
