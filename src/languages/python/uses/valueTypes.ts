import { coreTypeOf } from '../library/coreTypes.ts'
import type { Value } from '../values/types.ts'
import { type Inference, spellingOf } from './inference.ts'
import { other, type UseType } from './types.ts'

/** What a name of a module's top level is. */
export function ofValue(inference: Inference, value: Value): UseType | undefined {
  switch (value.kind) {
    case 'class':
      return { kind: 'own-class', class: value }
    case 'function':
      return { kind: 'function', function: value, self: undefined }
    case 'bound':
      return { kind: 'function', function: value.function, self: undefined }
    case 'extern':
      return ofExtern(inference, value.path)
    case 'unknown':
    case 'call':
    case 'native':
      return undefined
    case 'instance':
      return { kind: 'own', class: value.class }
    case 'list':
    case 'tuple':
      return { kind: 'list', item: value.items.length === 0 ? undefined : ofValue(inference, value.items[0]!) }
    case 'module':
      return { kind: 'extern', path: `module:${value.name}` }
    default:
      return other
  }
}

export function ofExtern(inference: Inference, path: string): UseType | undefined {
  if (path === 'dagger.dag') return { kind: 'core', name: 'Query' }
  if (path.startsWith('dagger.')) {
    const name = path.slice('dagger.'.length)
    if (name === 'Client') return { kind: 'core-class', name: 'Query' }
    if (coreTypeOf(inference.run, name) !== undefined)
      return spellingOf(inference, name) === undefined ? { kind: 'dependency' } : { kind: 'core-class', name }
  }
  return { kind: 'extern', path }
}
