import { applyCall, type BuilderArgument, type BuilderValue } from '../builder/index.ts'
import type { EngineObject } from '../http/engineObject.ts'
import type { InputValue } from '../http/inputValue.ts'
import type { Resolver } from '../http/resolver.ts'

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

/** Answers a call that builds typedefs, functions, modules or source maps. */
export const builderResolver: Resolver = ({ target, receiver, field, arguments: args, object }) => {
  const given = new Map([...args].map(([name, value]) => [name, builderArgument(value)]))
  const on = receiver.type === 'Query' ? undefined : builderValue(receiver)
  const outcome = applyCall(target, on, field, given)
  if ('error' in outcome) return { error: outcome.error }
  return { value: object(outcome.value.type, outcome.value.state) }
}
