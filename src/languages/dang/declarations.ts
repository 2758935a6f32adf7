import type { Token } from './tokens.ts'

/** A type as written: `[String!]!` is a non-null list of non-null strings. */
export type DangType =
  | { readonly name: string; readonly nonNull: boolean; readonly at: Token }
  | { readonly element: DangType; readonly nonNull: boolean; readonly at: Token }
  | { readonly other: string; readonly nonNull: boolean; readonly at: Token }

export interface DangDirective {
  readonly name: string
  /** The tokens of each argument's value, by name; positional ones by their number. */
  readonly arguments: ReadonlyMap<string, readonly Token[]>
  readonly at: Token
}

export interface DangArgument {
  readonly name: string
  readonly doc?: string
  readonly type: DangType
  readonly hasDefault: boolean
  readonly directives: readonly DangDirective[]
  readonly at: Token
}

export interface DangField {
  readonly name: string
  readonly doc?: string
  readonly isPublic: boolean
  /** Absent: no list at all. */
  readonly arguments?: readonly DangArgument[]
  readonly type?: DangType
  readonly hasBody: boolean
  /** The tokens of its block, with the braces. */
  readonly body?: readonly Token[]
  /** The tokens of its value up to the line's end. */
  readonly value?: readonly Token[]
  readonly directives: readonly DangDirective[]
  readonly at: Token
}

export interface DangDeclaration {
  readonly kind: 'type' | 'interface' | 'enum' | 'scalar' | 'union'
  readonly name: string
  readonly doc?: string
  /** Names of the interfaces it implements. */
  readonly implements?: readonly string[]
  readonly directives: readonly DangDirective[]
  readonly fields: readonly DangField[]
  /** Arguments of `new`, where there is one. */
  readonly constructorArguments?: readonly DangArgument[]
  readonly members: readonly Token[]
  readonly at: Token
}

export interface DangProblem {
  readonly problem: string
  readonly at: Token
}
