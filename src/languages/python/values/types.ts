import type { Node, Place } from '../syntax/tree.ts'

/** What an expression of the module's top level gives, as far as that can be known without Python. */
export type Value =
  | { readonly kind: 'none' | 'ellipsis' | 'complex' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | StringValue
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | SequenceValue
  | DictValue
  | ExternValue
  | GenericValue
  | UnionValue
  | ForwardValue
  | ClassValue
  | FunctionValue
  | NativeValue
  | DescriptorValue
  | BoundValue
  | InstanceValue
  | MemberValue
  | ModuleValue
  | CallValue
  | ConstructorValue
  | UnknownValue

export interface StringValue {
  readonly kind: 'str'
  readonly value: string
}

export interface SequenceValue {
  readonly kind: 'list' | 'tuple' | 'set' | 'frozenset'
  readonly items: Value[]
}

export interface DictValue {
  readonly kind: 'dict'
  readonly entries: [Value, Value][]
}

/** Something of a library, by its one name: `typing.Annotated`, `dagger.Directory`, `builtins.str`. */
export interface ExternValue {
  readonly kind: 'extern'
  readonly path: string
}

/** `list[str]`, `Annotated[str, Doc("x")]`. */
export interface GenericValue {
  readonly kind: 'generic'
  readonly origin: Value
  readonly items: readonly Value[]
}

export interface UnionValue {
  readonly kind: 'union'
  readonly items: readonly Value[]
  /** Written as `Optional[…]` or `Union[…]`. */
  readonly typing: boolean
}

/** An annotation that is looked at later: under the future import. */
export interface ForwardValue {
  readonly kind: 'forward'
  readonly node: Node
}

export interface Annotation {
  readonly value: Value
  readonly node: Node
}

export interface DataclassField {
  readonly name: string
  readonly annotation: Annotation
  readonly kind: 'field' | 'initvar'
  readonly init: boolean
  readonly keywordOnly: boolean
  /** What a call without it gives; `factory` has a value that only making it tells. */
  readonly default: Value | undefined
  readonly factory: boolean
  /** Of `dagger.field(…)`, `keys(…)` or `delta(…)`. */
  readonly exposed: ExposedField | undefined
  readonly node: Node
}

export interface ExposedField {
  readonly name: string | undefined
  readonly deprecated: string | undefined
  /** What it is to a collection. */
  readonly role: 'keys' | 'delta' | undefined
}

export interface ClassValue {
  readonly kind: 'class'
  readonly name: string
  readonly module: ModuleValue
  readonly node: Node
  readonly bases: readonly Value[]
  /** Itself first. */
  mro: readonly Value[]
  readonly attributes: Map<string, Value>
  readonly annotations: Map<string, Annotation>
  /** Place of what an attribute was assigned by. */
  readonly nodes: Map<string, Node>
  doc: Value | undefined
  /** Of `@dataclass`, of `@object_type`: all fields, those of bases first. */
  fields: Map<string, DataclassField> | undefined
  frozen: boolean
  /** Of the generated `__init__`. */
  generatedInit: boolean
  /** What the first `@dataclass` of several made its `__init__` of; the later ones keep it. */
  initFields?: ReadonlyMap<string, DataclassField>
  enumeration: EnumFacts | undefined
  protocol: boolean
  /** Of `@collection`. */
  collection?: true
  registered: Registered | undefined
}

export interface EnumFacts {
  readonly members: MemberValue[]
  readonly node: Node | undefined
}

export interface Registered {
  readonly interface: boolean
  readonly deprecated: string | undefined
  /** Attribute names with their values at the time of decoration, in `dir()` order. */
  readonly functions: readonly (readonly [name: string, value: FunctionValue | ConstructorValue, node: Node])[]
}

export interface Parameter {
  readonly name: string
  readonly kind: 'positional-only' | 'plain' | 'var-positional' | 'keyword-only' | 'var-keyword'
  readonly annotation: Annotation | undefined
  readonly default: Value | undefined
  readonly node: Node
}

export interface FunctionValue {
  readonly kind: 'function'
  name: string
  readonly module: ModuleValue
  readonly scope: Scope
  readonly node: Node
  parameters: readonly Parameter[]
  returns: Annotation | undefined
  doc: Value | undefined
  readonly attributes: Map<string, Value>
  readonly asynchronous: boolean
  readonly generator: boolean
  /** Of `functools.wraps`. */
  wrapped: FunctionValue | undefined
  meta: FunctionMeta | undefined
  /** Marks set on the function itself, in whatever order. */
  readonly marks: Set<string>
}

export interface FunctionMeta {
  readonly name: string | undefined
  readonly doc: string | undefined
  readonly cache: string | undefined
  readonly deprecated: string | undefined
}

export interface NativeValue {
  readonly kind: 'native'
  readonly name: string
  readonly call: (input: Call) => Value
}

export interface Call {
  readonly items: readonly Value[]
  readonly keywords: ReadonlyMap<string, Value>
  readonly node: Node
}

export interface DescriptorValue {
  readonly kind: 'descriptor'
  readonly type: 'staticmethod' | 'classmethod' | 'property'
  readonly value: Value
}

/** A function with its first argument given. */
export interface BoundValue {
  readonly kind: 'bound'
  readonly function: FunctionValue
  readonly self: Value
}

export interface InstanceValue {
  readonly kind: 'instance'
  readonly class: ClassValue
  readonly attributes: Map<string, Value>
}

export interface MemberValue {
  readonly kind: 'member'
  readonly class: ClassValue | ExternValue
  readonly name: string
  value: Value
  readonly attributes: Map<string, Value>
  readonly node: Node | undefined
}

export interface ModuleValue {
  readonly kind: 'module'
  readonly name: string
  /** The package it is in: itself for `__init__.py`, `""` for a single file. */
  readonly package: string
  readonly path: string | undefined
  readonly scope: Scope
  doc: Value | undefined
  state: 'new' | 'running' | 'done'
  futureAnnotations: boolean
}

/** What calling something of a library gave, where that is only looked at later: `Doc("x")`, `dataclasses.field(…)`. */
export interface CallValue {
  readonly kind: 'call'
  readonly path: string
  readonly items: readonly Value[]
  readonly keywords: ReadonlyMap<string, Value>
  readonly node: Node
}

/** `function(Class)`. */
export interface ConstructorValue {
  readonly kind: 'constructor'
  readonly class: ClassValue
  readonly meta: FunctionMeta
  attribute: string
  readonly node: Node
}

/** What only running the code tells. */
export interface UnknownValue {
  readonly kind: 'unknown'
  readonly why: string
  readonly place: Place
  /** A decorator of Dagger's was part of it. */
  readonly exposes?: boolean
}

export interface Scope {
  readonly kind: 'module' | 'class' | 'function'
  /** Of the class whose body this is. */
  readonly className?: string
  readonly variables: Map<string, Value>
  readonly parent: Scope | undefined
  module: ModuleValue
  /** Names that `global` and `nonlocal` send elsewhere. */
  readonly outer: Map<string, Scope>
}
