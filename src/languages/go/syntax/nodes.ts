import type { CommentGroup } from './tokens.ts'

/** Types and expressions of Go share one syntax: `[]T`, `f(x)`, `*p`. `pos` is the offset of the first character. */
export type Expr =
  | Ident
  | { readonly kind: 'literal'; readonly pos: number; readonly type: string; readonly text: string }
  | Selector
  | { readonly kind: 'star'; readonly pos: number; readonly x: Expr }
  | { readonly kind: 'paren'; readonly pos: number; readonly x: Expr }
  | { readonly kind: 'unary'; readonly pos: number; readonly operator: string; readonly x: Expr }
  | { readonly kind: 'binary'; readonly pos: number; readonly operator: string; readonly x: Expr; readonly y: Expr }
  | { readonly kind: 'index'; readonly pos: number; readonly x: Expr; readonly indices: readonly Expr[] }
  | { readonly kind: 'slicing'; readonly pos: number; readonly x: Expr; readonly bounds: readonly Expr[] }
  | { readonly kind: 'assertion'; readonly pos: number; readonly x: Expr; readonly type?: Expr }
  | Call
  | Composite
  | { readonly kind: 'closure'; readonly pos: number; readonly type: FuncType; readonly body: Block }
  | { readonly kind: 'slice'; readonly pos: number; readonly element: Expr }
  | { readonly kind: 'array'; readonly pos: number; readonly element: Expr }
  | { readonly kind: 'ellipsis'; readonly pos: number; readonly element: Expr }
  | { readonly kind: 'map'; readonly pos: number; readonly key: Expr; readonly value: Expr }
  | { readonly kind: 'chan'; readonly pos: number; readonly value: Expr }
  | FuncType
  | StructType
  | InterfaceType

export interface Ident {
  readonly kind: 'ident'
  readonly pos: number
  readonly name: string
}

export interface Selector {
  readonly kind: 'selector'
  readonly pos: number
  readonly x: Expr
  readonly name: string
  readonly namePos: number
}

export interface Call {
  readonly kind: 'call'
  readonly pos: number
  readonly callee: Expr
  readonly arguments: readonly Expr[]
}

export interface Composite {
  readonly kind: 'composite'
  readonly pos: number
  /** Absent inside another literal that says the type. */
  readonly type?: Expr
  readonly elements: readonly { readonly key?: Expr; readonly value: Expr }[]
}

/** Parameters, results or fields that share one type: `a, b string`. */
export interface Field {
  readonly names: readonly Ident[]
  readonly type: Expr
  /** Text of the tag's literal. */
  readonly tag?: string
  readonly doc?: CommentGroup
  readonly comment?: CommentGroup
}

export interface FuncType {
  readonly kind: 'func'
  readonly pos: number
  readonly typeParameters: readonly Field[]
  readonly parameters: readonly Field[]
  /** Offsets of the parentheses around the parameters. */
  readonly open: number
  readonly close: number
  readonly results: readonly Field[]
}

export interface StructType {
  readonly kind: 'struct'
  readonly pos: number
  readonly fields: readonly Field[]
}

export interface InterfaceType {
  readonly kind: 'interface'
  readonly pos: number
  readonly methods: readonly InterfaceMethod[]
  /** Embedded interfaces and unions. */
  readonly embedded: readonly Expr[]
}

export interface InterfaceMethod {
  readonly name: Ident
  readonly type: FuncType
  readonly doc?: CommentGroup
}

export interface Block {
  readonly kind: 'block'
  readonly pos: number
  readonly statements: readonly Statement[]
}

export type Statement =
  | Block
  | { readonly kind: 'expression'; readonly x: Expr }
  | {
      readonly kind: 'assign'
      readonly operator: string
      readonly left: readonly Expr[]
      readonly right: readonly Expr[]
    }
  | { readonly kind: 'range'; readonly operator: string; readonly left: readonly Expr[]; readonly x: Expr }
  | { readonly kind: 'declaration'; readonly declaration: Declaration }
  | { readonly kind: 'return'; readonly results: readonly Expr[] }
  | {
      readonly kind: 'if'
      readonly init?: Statement
      readonly condition?: Statement
      readonly then: Block
      readonly otherwise?: Statement
    }
  | {
      readonly kind: 'for'
      readonly init?: Statement
      readonly condition?: Statement
      readonly post?: Statement
      readonly body: Block
    }
  | {
      readonly kind: 'switch'
      readonly init?: Statement
      readonly tag?: Statement
      readonly clauses: readonly Clause[]
    }
  | { readonly kind: 'select'; readonly clauses: readonly Clause[] }

/** A clause of a switch or select: its cases are expressions, types, or one communication. */
export interface Clause {
  readonly cases: readonly Expr[]
  readonly communication?: Statement
  readonly body: readonly Statement[]
}

export interface TypeSpec {
  readonly kind: 'type'
  readonly name: Ident
  readonly alias: boolean
  readonly typeParameters: readonly Field[]
  readonly type: Expr
  readonly doc?: CommentGroup
}

export interface ValueSpec {
  readonly kind: 'const' | 'var'
  readonly names: readonly Ident[]
  readonly type?: Expr
  readonly values: readonly Expr[]
  /** Place in its group: `iota`. */
  readonly index: number
  readonly doc?: CommentGroup
  readonly comment?: CommentGroup
}

export interface ImportSpec {
  readonly kind: 'import'
  readonly pos: number
  readonly name?: string
  readonly path: string
}

/** `const ( … )`, `type T …` and the like. */
export interface GeneralDeclaration {
  readonly kind: 'general'
  readonly doc?: CommentGroup
  readonly specs: readonly (TypeSpec | ValueSpec | ImportSpec)[]
}

export interface FuncDeclaration {
  readonly kind: 'function'
  readonly name: Ident
  readonly receiver?: readonly Field[]
  readonly type: FuncType
  readonly body?: Block
  readonly doc?: CommentGroup
}

export type Declaration = GeneralDeclaration | FuncDeclaration

export interface SourceFile {
  readonly packageName: string
  /** Offset of the package clause. */
  readonly packagePos: number
  readonly declarations: readonly Declaration[]
  readonly groups: readonly CommentGroup[]
}
