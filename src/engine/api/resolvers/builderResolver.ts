import { applyCall, type BuilderArgument, type BuilderValue } from '../../module/builder/index.ts'
import type { EngineObject } from '../engineObject.ts'
import type { InputValue } from '../inputValue.ts'
import type { Resolver } from '../resolver.ts'

const builderTypes = new Set(['TypeDef', 'Function', 'Module', 'SourceMap'])

const builderValue = ({ type, state }: EngineObject): BuilderValue | undefined =>
  builderTypes.has(type) && state !== undefined ? ({ type, state } as BuilderValue) : undefined

function builderArgument(value: InputValue): BuilderArgument {
  switch (value.kind) {
    case 'int':
      return Number(value.value)
    case 'object':
      return builderValue(value.object) ?? null
    case 'list':
      return value.values.map((item) => ('value' in item ? String(item.value) : ''))
    case 'null':
    case 'fields':
    case 'unloadable':
      return null
    default:
      return value.value
  }
}

/** Answers a call that builds typedefs, functions, modules or source maps; an equal one gives the same object again. */
export const builderResolver: Resolver = ({ session, target, receiver, field, arguments: args, origin, object }) => {
  const { callCache } = session
  const key = origin.digest === undefined ? callCache.keyOf(receiver, origin) : undefined
  const known = key === undefined ? undefined : callCache.get(key)
  if (known) return { value: known }
  const given = new Map<string, BuilderArgument>()
  for (const [name, value] of args) given.set(name, builderArgument(value))
  const on = receiver.type === 'Query' ? undefined : builderValue(receiver)
  const outcome = applyCall(target, on, field, given)
  if ('error' in outcome) return { error: outcome.error }
  const made = object(outcome.value.type, outcome.value.state)
  if (key !== undefined) callCache.set(key, made)
  return { value: made }
}
