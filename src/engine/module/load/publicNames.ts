import { toLowerCamel } from '../../../names/index.ts'
import { type Part, partsOf, type Typedefs, titleOfPart } from '../../../typedefs/index.ts'
import type { LoadedModule } from './types.ts'

/** What callers know a part by. */
export interface PublicName {
  readonly kind: Part['kind'] | 'module'
  /** For messages: `Member Active of enum Status`. */
  readonly title: string
  readonly name: string
}

/**
 * The GraphQL names callers see, by the pointer of the part in the document; what the engine does not serve is absent.
 *
 * @param typedefs the document as it was written
 * @param applied the same as the target sees it, which is what the module was registered from
 */
export function publicNames(
  typedefs: Typedefs,
  module: LoadedModule,
  applied: Typedefs = typedefs,
): ReadonlyMap<string, PublicName> {
  const { objects, interfaces, enums } = module.served
  const types = {
    object: objects.map(({ asObject }) => asObject),
    interface: interfaces.map(({ asInterface }) => asInterface),
    enum: enums.map(({ asEnum }) => asEnum),
  }
  const registered = new Map([...partsOf(applied)].map(({ kind, value, pointer }) => [pointer, nameIn(kind, value)]))
  const states = new Map<Part, State | undefined>()
  const stateOf = (part: Part): State | undefined => {
    const { kind, pointer, owner } = part
    if (kind === 'object' || kind === 'interface' || kind === 'enum') return named(types[kind], part.value.name)
    const of = owner && states.get(owner)
    if (kind === 'constructor') return of?.constructorFunction
    if (of === undefined) return undefined
    // Members may be registered under another name; where none was merged with another, their order is kept.
    if (owner?.kind === 'enum' && of.members?.length === owner.value.members.length)
      return of.members[Number(pointer.slice(pointer.lastIndexOf('/') + 1))]
    return named(of[LISTS[kind]], registered.get(pointer) ?? part.value.name)
  }
  const name = toLowerCamel(module.target, module.names.final)
  const names = new Map<string, PublicName>([
    ['/name', { kind: 'module', title: 'The constructor of the module', name }],
  ])
  for (const part of partsOf(typedefs)) {
    const state = stateOf(part)
    states.set(part, state)
    if (state !== undefined && part.kind !== 'constructor')
      names.set(part.pointer, { kind: part.kind, title: titleOfPart(part), name: state.name })
  }
  return names
}

const LISTS = { field: 'fields', function: 'functions', argument: 'args', member: 'members' } as const

type State = Named & { readonly constructorFunction?: State } & {
  readonly [List in (typeof LISTS)[keyof typeof LISTS]]?: readonly State[]
}

interface Named {
  readonly name: string
  readonly originalName: string
}

const nameIn = (kind: Part['kind'], value: object): string =>
  kind === 'constructor' ? '' : (value as { readonly name: string }).name

const known = new WeakMap<readonly unknown[], ReadonlyMap<string, State>>()

// Of two with one name the later one counts: it is what engines keep.
function named(states: readonly (State | undefined)[] | undefined, name: string): State | undefined {
  if (states === undefined) return undefined
  let byName = known.get(states)
  if (byName === undefined) {
    byName = new Map(states.flatMap((state) => (state === undefined ? [] : [[state.originalName, state]])))
    known.set(states, byName)
  }
  return byName.get(name)
}
