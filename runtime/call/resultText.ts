import { type EngineSession, objectOfId } from '../../src/engine/api/index.ts'
import { pipelineCalls, pipelineText } from '../../src/engine/values/index.ts'
import type { Callable, CallableTypes } from './types.ts'

// Of a file that is written into a directory the beginning is enough to know it by.
const LONGEST_TEXT = 200

/**
 * A result as people read it: a value on a line, each item of a list on its own, fields of an object with their names, an object
 * of the core API as the calls that made it.
 *
 * @param session the engine's, which knows what an ID stands for
 */
export function resultText(
  value: unknown,
  callable: Pick<Callable, 'type'>,
  types: CallableTypes,
  session: EngineSession,
): string {
  if (Array.isArray(value)) return value.map((item) => resultText(item, callable, types, session)).join('')
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') {
    const text = String(value)
    return text.endsWith('\n') ? text : `${text}\n`
  }
  const made = madeObject(value, callable, types, session)
  if (made !== undefined) return `${pipelineText(session, made, { longestText: LONGEST_TEXT })}\n`
  const { type } = callable
  if (Object.keys(value).every((key) => key === 'id')) return `${type}\n`
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${typeof part === 'string' ? part : JSON.stringify(part)}\n`)
    .join('')
}

/** A result as JSON has it: an object of the core API with its type and the calls that made it. */
export function resultJson(
  value: unknown,
  callable: Pick<Callable, 'type'>,
  types: CallableTypes,
  session: EngineSession,
): unknown {
  if (Array.isArray(value)) return value.map((item) => resultJson(item, callable, types, session))
  const made = madeObject(value, callable, types, session)
  return made === undefined ? value : { _type: made.type, pipeline: pipelineCalls(session, made) }
}

function madeObject(value: unknown, { type }: Pick<Callable, 'type'>, types: CallableTypes, session: EngineSession) {
  if (typeof value !== 'object' || value === null || !('id' in value) || !types.get(type)?.core) return undefined
  const loaded = objectOfId(session, String(value.id))
  return 'object' in loaded ? loaded.object : undefined
}
