import { uncapitalize } from '../../../text/capitalize.ts'
import type { TypeReference } from '../../../typedefs/index.ts'
import type { GoFile } from '../types/goPackage.ts'
import { type GoType, type Named, typeText } from '../types/goTypes.ts'
import { type EnumMember, enumMembers } from './enumMembers.ts'
import type { Registration } from './registration.ts'

/** A type as the SDK refers to it. `text`: as Go prints it. */
export type Reference =
  | {
      readonly kind: 'basic'
      readonly name: string
      readonly pointer: boolean
      readonly scalar?: Named
      readonly text: string
    }
  /** `undecided`: the SDK knows the type, only its package is not among the sources. */
  | { readonly kind: 'void'; readonly text: string; readonly undecided: boolean }
  | { readonly kind: 'enum'; readonly type: Named; readonly members: readonly EnumMember[]; readonly text: string }
  | { readonly kind: 'list'; readonly element: Reference; readonly text: string }
  | { readonly kind: 'object' | 'interface'; readonly type: Named; readonly text: string }

/** What has the type, for findings: words and a place. */
export interface Holder {
  readonly what: string
  readonly file: GoFile
  readonly pos: number
}

const instead: Readonly<Record<string, string>> = {
  map: 'Use a list of a struct with a field for the key and one for the value, or a list of `key=value` texts.',
  signature: 'Functions cannot be passed to a module; take what the function needs.',
  chan: 'Return a list.',
  array: 'Use a list (`[]T`).',
  typeParameter: 'Write the function without type parameters.',
  struct: 'Give the struct a name: `type Options struct { … }`.',
  interface: 'Declare a named interface that embeds DaggerObject, or use a type that is known.',
}

const problems: Readonly<Record<string, string>> = {
  map: 'maps cannot be registered',
  signature: 'functions cannot be registered',
  chan: 'channels cannot be registered',
  array: 'arrays cannot be registered',
  typeParameter: 'type parameters cannot be registered',
  struct: 'a struct must have a name',
  interface: 'an interface must have a name',
}

const holders = new WeakMap<Registration, Map<string, Holder>>()

const keyOf = (type: Named): string => `${type.packagePath}/${type.name}`

/** Where a named type was met first. */
export const firstHolder = (registration: Registration, type: Named): Holder | undefined =>
  holders.get(registration)?.get(keyOf(type))

function note(registration: Registration, type: Named, holder: Holder): void {
  let known = holders.get(registration)
  if (known === undefined) {
    known = new Map()
    holders.set(registration, known)
  }
  if (!known.has(keyOf(type))) known.set(keyOf(type), holder)
}

/** The type of something, as the SDK takes it; undefined where the SDK refuses it, which is said. */
export function readReference(registration: Registration, type: GoType, holder: Holder): Reference | undefined {
  const reference = refer(registration, type, undefined, false, holder)
  if (reference !== undefined) for (const named of mentioned(reference)) note(registration, named, holder)
  return reference
}

function refer(
  registration: Registration,
  type: GoType,
  named: Named | undefined,
  pointer: boolean,
  holder: Holder,
): Reference | undefined {
  switch (type.kind) {
    case 'alias':
      return refer(registration, type.target, undefined, pointer, holder)
    case 'named':
      return refer(registration, type.underlying, type, pointer, holder)
    case 'pointer':
      return refer(registration, type.element, named, true, holder)
    case 'slice': {
      const element = refer(registration, type.element, undefined, pointer, holder)
      return element && { kind: 'list', element, text: typeText(type) }
    }
    case 'invalid':
      sayUnknown(registration, type, named, holder)
      return { kind: 'void', text: 'invalid type', undecided: type.why === 'outside' }
    case 'basic':
      return referBasic(registration, type.name, named, pointer)
    case 'struct':
    case 'interface': {
      if (named === undefined) return refuse(registration, type.kind, holder, typeText(type))
      if (named.origin === 'universe')
        return refuse(
          registration,
          type.kind,
          holder,
          named.name,
          'errors and constraints cannot be registered',
          named.name === 'error' ? 'Return the error as the last result, or its text.' : 'Use a type that is known.',
        )
      return { kind: type.kind === 'struct' ? 'object' : 'interface', type: named, text: typeText(named) }
    }
    default:
      return refuse(registration, type.kind, holder, named?.name ?? typeText(type))
  }
}

function referBasic(
  registration: Registration,
  name: string,
  named: Named | undefined,
  pointer: boolean,
): Reference | undefined {
  if (named === undefined) return { kind: 'basic', name, pointer, text: name }
  const members = enumMembers(registration, named)
  if (members !== undefined) return { kind: 'enum', type: named, members, text: typeText(named) }
  return { kind: 'basic', name, pointer, text: name, ...(named.origin === 'dagger' ? { scalar: named } : {}) }
}

function refuse(
  { say }: Registration,
  kind: string,
  { what, file, pos }: Holder,
  type: string,
  problem = problems[kind] ?? 'it cannot be registered',
  way = instead[kind] ?? 'Use a type that can be registered.',
): undefined {
  say('go-type', { where: what, type, problem, instead: way }, file, pos)
  return undefined
}

function sayUnknown(
  registration: Registration,
  type: GoType & { kind: 'invalid' },
  named: Named | undefined,
  { what, file, pos }: Holder,
): void {
  const name = type.text === '' ? (named?.name ?? 'this type') : type.text
  if (type.why === 'outside') {
    registration.say(
      'read-not-decidable',
      {
        thing: `The type ${name} of ${uncapitalize(what)}`,
        problem: 'its package is not among the sources of the module',
        instead: "Declare a type of the module's own, or pass the text or number that is needed.",
      },
      file,
      pos,
    )
    return
  }
  const core = !name.includes('.') && registration.resolver.library.type(name, '') !== undefined
  const way = core
    ? `Write dagger.${name}, and import the generated package (\`…/internal/dagger\`).`
    : name.startsWith('dagger.')
      ? 'Correct the name, or add the dependency that has this type to the configuration.'
      : 'Declare the type, or correct its name or import.'
  registration.say('go-type-unknown', { where: what, type: name, instead: way }, file, pos)
}

const kinds: ReadonlyMap<string, 'STRING' | 'INTEGER' | 'BOOLEAN' | 'FLOAT'> = new Map([
  ['string', 'STRING'],
  ['bool', 'BOOLEAN'],
  ['float32', 'FLOAT'],
  ['float64', 'FLOAT'],
  ...['int', 'int8', 'int16', 'int32', 'int64', 'rune'].map((name): [string, 'INTEGER'] => [name, 'INTEGER']),
])

/** The reference as a document has it; undefined where the SDK refuses it, which is said. */
export function toTypeReference(
  registration: Registration,
  reference: Reference,
  holder: Holder,
  optional = false,
): TypeReference | undefined {
  switch (reference.kind) {
    case 'void':
      return { kind: 'VOID', optional: optional && reference.undecided }
    case 'list': {
      const elementType = toTypeReference(registration, reference.element, holder)
      return elementType && { kind: 'LIST', elementType, optional }
    }
    case 'object':
      return { kind: 'OBJECT', name: reference.type.name, optional }
    case 'interface':
      return { kind: 'INTERFACE', name: reference.type.name, optional }
    case 'enum':
      return { kind: 'ENUM', name: reference.type.name, optional }
    case 'basic': {
      const kind = kinds.get(reference.name)
      if (kind === undefined)
        return refuse(
          registration,
          'basic',
          holder,
          reference.name,
          'numbers without a sign, bytes and complex numbers cannot be registered',
          'Use int, float64 or string.',
        )
      const isOptional = optional || reference.pointer
      return reference.scalar === undefined
        ? { kind, optional: isOptional }
        : { kind: 'SCALAR', name: reference.scalar.name, optional: isOptional }
    }
  }
}

/** The named types that a reference mentions. */
export function mentioned(reference: Reference): readonly Named[] {
  switch (reference.kind) {
    case 'list':
      return mentioned(reference.element)
    case 'object':
    case 'interface':
    case 'enum':
      return [reference.type]
    default:
      return []
  }
}
