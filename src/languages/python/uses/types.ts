import type { ClassValue, FunctionValue } from '../values/types.ts'

/** What a value is, as far as its uses of the API depend on it. `other`: surely nothing of Dagger's. */
export type UseType =
  | { readonly kind: 'core'; readonly name: string }
  | { readonly kind: 'core-class'; readonly name: string }
  | { readonly kind: 'core-method'; readonly type: string; readonly name: string }
  | { readonly kind: 'own'; readonly class: ClassValue }
  | { readonly kind: 'own-class'; readonly class: ClassValue }
  | { readonly kind: 'function'; readonly function: FunctionValue; readonly self: UseType | undefined }
  /** A method of a list or dict. */
  | { readonly kind: 'method'; readonly result: UseType | undefined }
  | { readonly kind: 'list'; readonly item: UseType | undefined }
  | { readonly kind: 'dict'; readonly item: UseType | undefined }
  | { readonly kind: 'tuple'; readonly items: readonly (UseType | undefined)[] }
  | { readonly kind: 'extern'; readonly path: string }
  /** `dependency`: an object of one, or its constructor; `from-dependency`: what its functions give. */
  | { readonly kind: 'none' | 'other' | 'dependency' | 'from-dependency' }

export const other: UseType = { kind: 'other' }

export function sameType(one: UseType | undefined, two: UseType | undefined): boolean {
  if (one === two) return true
  if (one === undefined || two === undefined || one.kind !== two.kind) return false
  switch (one.kind) {
    case 'core':
    case 'core-class':
      return one.name === (two as typeof one).name
    case 'core-method':
      return one.name === (two as typeof one).name && one.type === (two as typeof one).type
    case 'own':
    case 'own-class':
      return one.class === (two as typeof one).class
    case 'function':
      return one.function === (two as typeof one).function
    case 'method':
      return sameType(one.result, (two as typeof one).result)
    case 'list':
    case 'dict':
      return sameType(one.item, (two as typeof one).item)
    case 'tuple': {
      const items = (two as typeof one).items
      return items.length === one.items.length && one.items.every((item, index) => sameType(item, items[index]))
    }
    case 'extern':
      return one.path === (two as typeof one).path
    default:
      return true
  }
}

/** What a value is that is one or the other; None beside a value does not count. */
export function joinTypes(one: UseType | undefined, two: UseType | undefined): UseType | undefined {
  if (one?.kind === 'none') return two
  if (two?.kind === 'none') return one
  if (one?.kind === 'list' && two?.kind === 'list') {
    if (one.item === undefined) return two
    if (two.item === undefined) return one
  }
  return sameType(one, two) ? one : undefined
}
