import type { FuncDeclaration, FuncType, InterfaceMethod, TypeSpec } from '../syntax/nodes.ts'
import type { CommentGroup } from '../syntax/tokens.ts'
import type { GoFile, GoPackage } from './goPackage.ts'

/** A type of Go, as far as registering needs it. */
export type GoType =
  | { readonly kind: 'basic'; readonly name: string }
  | Invalid
  | Named
  | { readonly kind: 'alias'; readonly name: string; readonly packagePath: string; readonly target: GoType }
  | { readonly kind: 'pointer'; readonly element: GoType }
  | { readonly kind: 'slice'; readonly element: GoType }
  | { readonly kind: 'array' | 'chan'; readonly element: GoType }
  | { readonly kind: 'map'; readonly key: GoType; readonly element: GoType }
  | Signature
  | Struct
  | Interface
  | { readonly kind: 'typeParameter'; readonly name: string }

/** A function. `results`: what it gives, where it is not among the sources. */
export interface Signature {
  readonly kind: 'signature'
  readonly type?: FuncType
  readonly file?: GoFile
  readonly results?: readonly GoType[]
}

/** A name that says no type that can be known here. */
export interface Invalid {
  readonly kind: 'invalid'
  /** As written. */
  readonly text: string
  /** `unknown`: Go does not know it either. `outside`: its package is not among the sources. */
  readonly why: 'unknown' | 'outside'
}

export interface Named {
  readonly kind: 'named'
  readonly name: string
  readonly packagePath: string
  /** `dagger`: of the generated library. `sources`: declared in the module's own files. `foreign`: of another package. */
  readonly origin: 'dagger' | 'sources' | 'foreign' | 'universe'
  /** What it is in the API, where the generated library has it. */
  readonly generated?: 'object' | 'interface' | 'enum' | 'scalar' | 'input' | 'options' | 'chain'
  readonly typeArguments: readonly GoType[]
  /** Never a named type or an alias. */
  readonly underlying: GoType
  readonly spec?: TypeSpec
  readonly file?: GoFile
  readonly package?: GoPackage
}

export interface StructField {
  readonly name: string
  readonly type: GoType
  readonly embedded: boolean
  readonly tag: string
  /** Place of its name, or of its type where it is embedded. */
  readonly pos: number
  readonly doc?: CommentGroup
  readonly comment?: CommentGroup
}

export interface Struct {
  readonly kind: 'struct'
  readonly fields: readonly StructField[]
  /** In which its fields stand; absent for types that are known by their name only. */
  readonly file?: GoFile
}

export interface Interface {
  readonly kind: 'interface'
  readonly methods: readonly InterfaceMethod[]
  readonly embedded: readonly GoType[]
  readonly file?: GoFile
}

/** A function or method of the sources. */
export interface GoFunction {
  readonly name: string
  readonly declaration: FuncDeclaration
  readonly file: GoFile
}

export const basic = (name: string): GoType => ({ kind: 'basic', name })

export const errorType: Named = {
  kind: 'named',
  name: 'error',
  packagePath: '',
  origin: 'universe',
  typeArguments: [],
  underlying: { kind: 'interface', methods: [], embedded: [] },
}

export const invalid = (text: string, why: Invalid['why'] = 'unknown'): Invalid => ({ kind: 'invalid', text, why })

/** The type behind aliases. */
export function dealias(type: GoType): GoType {
  let result = type
  while (result.kind === 'alias') result = result.target
  return result
}

/** The type behind names. */
export function underlying(type: GoType): GoType {
  const result = dealias(type)
  return result.kind === 'named' ? result.underlying : result
}

export const isExported = (name: string): boolean => /^\p{Lu}/u.test(name)

/** As Go prints it: `[]*dagger/app/internal/dagger.Container`. */
export function typeText(type: GoType): string {
  switch (type.kind) {
    case 'basic':
    case 'typeParameter':
      return type.name
    case 'invalid':
      return 'invalid type'
    case 'alias':
      return type.packagePath === '' ? type.name : `${type.packagePath}.${type.name}`
    case 'named': {
      const arguments_ = type.typeArguments.length === 0 ? '' : `[${type.typeArguments.map(typeText).join(',')}]`
      return `${type.packagePath === '' ? '' : `${type.packagePath}.`}${type.name}${arguments_}`
    }
    case 'pointer':
      return `*${typeText(type.element)}`
    case 'slice':
      return `[]${typeText(type.element)}`
    case 'map':
      return `map[${typeText(type.key)}]${typeText(type.element)}`
    case 'array':
      return `[…]${typeText(type.element)}`
    case 'chan':
      return `chan ${typeText(type.element)}`
    case 'signature':
      return 'func'
    case 'struct':
      return 'struct'
    case 'interface':
      return 'interface'
  }
}
