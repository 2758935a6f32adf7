import type ts from 'typescript'
import type { TypeReference } from '../../typedefs/types.ts'
import type { ScanContext } from './context.ts'
import { isRecord } from './isRecord.ts'
import { resolveNamedType } from './resolveNamedType.ts'
import type { TypeScript } from './typescript.ts'

/** A resolved type, and whether its integers are `bigint`s in code. */
export interface ResolvedType {
  readonly type: TypeReference
  readonly bigint: boolean
}

/** Where a type is asked for: the node problems are reported at, and the thing they are about (`Argument src of Ci.build`). */
export interface TypeUse {
  readonly node: ts.Node
  readonly thing: string
  /** Without it the rest of the module is whole: a function's result. */
  readonly canBeLeftOut?: boolean
}

const simple = (kind: 'STRING' | 'INTEGER' | 'FLOAT' | 'BOOLEAN' | 'VOID'): ResolvedType => ({
  type: { kind, optional: false },
  bigint: false,
})

export const optional = ({ type, bigint }: ResolvedType): ResolvedType => ({
  type: type.kind === 'VOID' ? type : { ...type, optional: true },
  bigint,
})

const listOf = ({ type, bigint }: ResolvedType): ResolvedType => ({
  type: { kind: 'LIST', elementType: type, optional: false },
  bigint,
})

/** The type reference for a type as it is written; undefined (and reported) where the API has none. */
export function resolveTypeNode(context: ScanContext, node: ts.TypeNode, use: TypeUse): ResolvedType | undefined {
  return new TypeResolution(context, use).node(node)
}

/** The type reference for a type as the compiler infers it; undefined (and reported) where the API has none. */
export function resolveInferredType(context: ScanContext, type: ts.Type, use: TypeUse): ResolvedType | undefined {
  return new TypeResolution(context, use).inferred(type)
}

type TypeProblem =
  | 'scan-type-unknown'
  | 'scan-client-missing'
  | 'scan-type-unsupported'
  | 'scan-type-missing'
  | 'scan-type-wrapper'
  | 'scan-type-core'
  | 'scan-type-literals'

export class TypeResolution {
  readonly context: ScanContext
  readonly use: TypeUse
  readonly #aliases = new Set<ts.Symbol>()

  constructor(context: ScanContext, use: TypeUse) {
    this.context = context
    this.use = use
  }

  /** Reports what is wrong with the type; returns what `node` and `inferred` return where it is none. */
  refuse(code: TypeProblem, type: string): undefined {
    const { node, thing } = this.use
    this.context.report(code, node, { thing, type: type.length > 80 ? `${type.slice(0, 77)}...` : type })
    return undefined
  }

  node(node: ts.TypeNode): ResolvedType | undefined {
    const { compiler, checker } = this.context
    const { SyntaxKind } = compiler
    if (node.kind === SyntaxKind.StringKeyword) return simple('STRING')
    if (node.kind === SyntaxKind.NumberKeyword) return simple('INTEGER')
    if (node.kind === SyntaxKind.BooleanKeyword) return simple('BOOLEAN')
    if (node.kind === SyntaxKind.VoidKeyword || node.kind === SyntaxKind.UndefinedKeyword) return simple('VOID')
    if (compiler.isParenthesizedTypeNode(node)) return this.node(node.type)
    if (compiler.isTypeOperatorNode(node) && node.operator === SyntaxKind.ReadonlyKeyword) return this.node(node.type)
    if (compiler.isArrayTypeNode(node)) return this.#list(this.node(node.elementType))
    if (compiler.isUnionTypeNode(node)) {
      const others = node.types.filter((part) => !isNullish(compiler, part))
      const only = others.length === 1 ? others[0] : undefined
      if (only !== undefined) {
        const resolved = this.node(only)
        return resolved && (others.length < node.types.length ? optional(resolved) : resolved)
      }
    }
    if (compiler.isTypeReferenceNode(node)) return this.#reference(node)
    return this.inferred(checker.getTypeFromTypeNode(node))
  }

  /** A type of a dependency, which only a generated client declares, by its name; one that an unknown path hides, by its own. */
  #undeclared(node: ts.TypeReferenceNode): ResolvedType | undefined {
    const name = node.typeName.getText()
    const own = this.context.ownType(name)
    if (own !== undefined) return resolveNamedType(this, own)
    const use = this.context.coreImport(node)
    if (use === undefined) return this.refuse('scan-type-missing', node.getText())
    return { type: { kind: use, name, optional: false }, bigint: false }
  }

  #list(element: ResolvedType | undefined): ResolvedType | undefined {
    return element && listOf(element)
  }

  #reference(node: ts.TypeReferenceNode): ResolvedType | undefined {
    const { compiler, checker } = this.context
    const found = checker.getSymbolAtLocation(node.typeName)
    const symbol =
      found !== undefined && found.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
    const declaration = symbol?.declarations?.[0]
    if (symbol === undefined || declaration === undefined) return this.#undeclared(node)
    const [argument] = node.typeArguments ?? []
    if (argument !== undefined && !this.context.isOwn(declaration)) {
      if (symbol.name === 'Promise' || symbol.name === 'PromiseLike') return this.node(argument)
      if (symbol.name === 'Array' || symbol.name === 'ReadonlyArray') return this.#list(this.node(argument))
    }
    if (compiler.isTypeAliasDeclaration(declaration) && node.typeArguments === undefined) {
      return this.#alias(symbol, declaration)
    }
    if (node.typeArguments === undefined && isNamedDeclaration(compiler, declaration)) {
      return resolveNamedType(this, declaration)
    }
    return this.inferred(checker.getTypeFromTypeNode(node))
  }

  #alias(symbol: ts.Symbol, declaration: ts.TypeAliasDeclaration): ResolvedType | undefined {
    const { compiler, checker } = this.context
    if (declaration.name.text === 'float' && declaration.type.kind === compiler.SyntaxKind.NumberKeyword) {
      return simple('FLOAT')
    }
    if (this.context.isCore(declaration)) return this.#coreAlias(declaration)
    const type = checker.getDeclaredTypeOfSymbol(symbol)
    if (isRecord(compiler, checker, type)) return resolveNamedType(this, declaration)
    if (this.#aliases.has(symbol)) return this.refuse('scan-type-unsupported', declaration.name.text)
    this.#aliases.add(symbol)
    const resolved = this.node(declaration.type)
    this.#aliases.delete(symbol)
    return resolved
  }

  #coreAlias(declaration: ts.TypeAliasDeclaration): ResolvedType | undefined {
    const { compiler } = this.context
    const name = declaration.name.text
    if (compiler.isIntersectionTypeNode(declaration.type)) {
      return name === 'Void' ? simple('VOID') : { type: { kind: 'SCALAR', name, optional: false }, bigint: false }
    }
    if (compiler.isTypeLiteralNode(declaration.type)) return this.refuse('scan-type-core', name)
    return this.node(declaration.type)
  }

  inferred(type: ts.Type): ResolvedType | undefined {
    const { compiler, checker } = this.context
    const { TypeFlags, ObjectFlags } = compiler
    const { flags } = type
    const alias = type.aliasSymbol?.declarations?.[0]
    if (type.aliasSymbol && alias && compiler.isTypeAliasDeclaration(alias) && type.aliasTypeArguments === undefined) {
      // The alias of a union may be an alias of exactly this type: then the union itself decides.
      if (!this.#aliases.has(type.aliasSymbol)) return this.#alias(type.aliasSymbol, alias)
    }
    if (flags & TypeFlags.Any && this.context.standIn && this.use.canBeLeftOut)
      return this.refuse('scan-client-missing', '')
    if (flags & (TypeFlags.Any | TypeFlags.Unknown)) return this.refuse('scan-type-unknown', checker.typeToString(type))
    if (flags & (TypeFlags.Void | TypeFlags.Undefined | TypeFlags.Never)) return simple('VOID')
    if (flags & TypeFlags.EnumLike) return this.#enumeration(type)
    if (flags & TypeFlags.StringLike) return simple('STRING')
    if (flags & TypeFlags.NumberLike) return simple('INTEGER')
    if (flags & TypeFlags.BigIntLike) return { ...simple('INTEGER'), bigint: true }
    if (flags & TypeFlags.BooleanLike) return simple('BOOLEAN')
    if (type.isUnion()) return this.#union(type)
    if (type.isIntersection()) {
      const [base] = type.types.filter(
        (part) => part.flags & (TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.BooleanLike),
      )
      return base === undefined ? this.#unsupported(type) : this.inferred(base)
    }
    if (flags & TypeFlags.TypeParameter) {
      const bound = (type as ts.TypeParameter & { isThisType?: boolean }).isThisType ? type.getConstraint() : undefined
      return bound === undefined ? this.#unsupported(type) : this.inferred(bound)
    }
    if (!(flags & TypeFlags.Object)) return this.#unsupported(type)
    const symbol = type.getSymbol()
    const declaration = symbol?.declarations?.[0]
    if (
      (type as ts.ObjectType).objectFlags & ObjectFlags.Reference &&
      declaration &&
      !this.context.isOwn(declaration)
    ) {
      const [argument] = checker.getTypeArguments(type as ts.TypeReference)
      if (argument !== undefined && checker.isArrayType(type)) return this.#list(this.inferred(argument))
      if (argument !== undefined && symbol?.name === 'Promise') return this.inferred(argument)
    }
    if (declaration !== undefined && isNamedDeclaration(compiler, declaration)) {
      return resolveNamedType(this, declaration)
    }
    return this.#unsupported(type)
  }

  #enumeration(type: ts.Type): ResolvedType | undefined {
    const declaration = type.getSymbol()?.declarations?.[0]
    const owner = declaration && this.context.compiler.isEnumMember(declaration) ? declaration.parent : declaration
    return owner === undefined ? this.#unsupported(type) : resolveNamedType(this, owner)
  }

  #union(type: ts.UnionType): ResolvedType | undefined {
    const { compiler, checker } = this.context
    const { TypeFlags } = compiler
    const inner = checker.getNonNullableType(type)
    const nullish = type.types.some((part) => part.flags & (TypeFlags.Null | TypeFlags.Undefined | TypeFlags.Void))
    if (nullish && inner !== type && !(inner.flags & TypeFlags.Never)) {
      const resolved = this.inferred(inner)
      return resolved && optional(resolved)
    }
    const every = (wanted: ts.TypeFlags): boolean => type.types.every((part) => part.flags & wanted)
    if (every(TypeFlags.StringLike)) {
      this.refuse('scan-type-literals', checker.typeToString(type))
      return simple('STRING')
    }
    if (every(TypeFlags.NumberLike)) return simple('INTEGER')
    if (every(TypeFlags.BooleanLike)) return simple('BOOLEAN')
    return this.#unsupported(type)
  }

  #unsupported(type: ts.Type): undefined {
    return this.refuse('scan-type-unsupported', this.context.checker.typeToString(type))
  }
}

/** Is a type written as `null`, `undefined` or `void`? */
function isNullish(compiler: TypeScript, node: ts.TypeNode): boolean {
  const { SyntaxKind } = compiler
  if (node.kind === SyntaxKind.UndefinedKeyword || node.kind === SyntaxKind.VoidKeyword) return true
  return compiler.isLiteralTypeNode(node) && node.literal.kind === SyntaxKind.NullKeyword
}

/** Is it a declaration that a type is named by: a class, an enum, an interface? */
function isNamedDeclaration(compiler: TypeScript, declaration: ts.Declaration): boolean {
  return (
    compiler.isClassDeclaration(declaration) ||
    compiler.isEnumDeclaration(declaration) ||
    compiler.isInterfaceDeclaration(declaration)
  )
}
