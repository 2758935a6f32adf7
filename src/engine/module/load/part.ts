import { uncapitalize } from '../../../text/capitalize.ts'
import type { ArgState, FieldState, FunctionState, ModuleState, SourceMapState, TypeDefState } from '../state.ts'

export type RootKind = 'objects' | 'interfaces' | 'enums'
export type MemberKind = 'fields' | 'functions' | 'members' | 'constructorFunction'
type PartKind = RootKind | MemberKind | 'arguments'

interface Named {
  readonly name: string
  readonly originalName: string
  readonly sourceMap?: SourceMapState
}

/** A part of a module, with the part it is in. Nearly all are made in vain, so all but the links is worked out when asked for. */
export class Part {
  readonly kind: PartKind
  readonly name: string
  readonly owner: Part | undefined
  /** Position among the module's types of that kind. */
  readonly index: number
  readonly #sourceMap: SourceMapState | undefined

  constructor(kind: PartKind, named: Named | undefined, owner: Part | undefined, index = 0) {
    this.kind = kind
    this.name = named?.originalName ?? ''
    this.owner = owner
    this.index = index
    this.#sourceMap = named?.sourceMap
  }

  /** The source map at or above the part. */
  get sourceMap(): SourceMapState | undefined {
    return this.#sourceMap ?? this.owner?.sourceMap
  }

  /** What to call it in messages: `Function greet of Hello`. */
  get title(): string {
    const of = this.owner?.name ?? ''
    switch (this.kind) {
      case 'objects':
        return `Object ${this.name}`
      case 'interfaces':
        return `Interface ${this.name}`
      case 'enums':
        return `Enum ${this.name}`
      case 'fields':
        return `Field ${this.name} of ${of}`
      case 'functions':
        return `Function ${this.name} of ${of}`
      case 'members':
        return `Member ${this.name} of ${of}`
      case 'constructorFunction':
        return `Constructor of ${of}`
      default:
        return `Argument ${this.name} of ${this.owner?.kind === 'constructorFunction' ? 'the ' : ''}${uncapitalize(this.owner?.title ?? '')}`
    }
  }
}

export const namedOf = (type: TypeDefState): Named | undefined => type.asObject ?? type.asInterface ?? type.asEnum

export function rootPart(module: ModuleState, kind: RootKind, index: number): Part {
  const type = module[kind][index]
  return new Part(kind, type && namedOf(type), undefined, index)
}

export const fieldPart = (owner: Part, field: FieldState): Part => new Part('fields', field, owner)
export const functionPart = (owner: Part, fn: FunctionState): Part => new Part('functions', fn, owner)
export const constructorPart = (owner: Part, fn: FunctionState): Part => new Part('constructorFunction', fn, owner)
export const argumentPart = (fn: Part, arg: ArgState): Part => new Part('arguments', arg, fn)
