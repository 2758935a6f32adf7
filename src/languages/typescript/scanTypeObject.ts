import type ts from 'typescript'
import type { FieldTypedef, ObjectTypedef } from '../../typedefs/types.ts'
import type { ScanContext } from './context.ts'
import { documentationOf } from './documentation.ts'
import { typescriptExtension } from './extensions.ts'
import { optional, resolveInferredType, resolveTypeNode, type TypeUse } from './resolveType.ts'

/** A type alias of an object type as an object: all its properties are fields. */
export function scanTypeObject(context: ScanContext, declaration: ts.TypeAliasDeclaration): ObjectTypedef {
  const { compiler, checker } = context
  const name = declaration.name.text
  const symbol = checker.getSymbolAtLocation(declaration.name)
  const type = checker.getTypeAtLocation(declaration)
  const fields = type.getProperties().flatMap((property): readonly FieldTypedef[] => {
    const node = property.valueDeclaration ?? declaration
    const use: TypeUse = { node, thing: `Field ${name}.${property.name}` }
    const actual = checker.getTypeOfSymbolAtLocation(property, declaration)
    const written = compiler.isPropertySignature(node) ? node.type : undefined
    if (checker.getNonNullableType(actual).getCallSignatures().length > 0) {
      context.report('scan-field-is-function', node, { thing: use.thing })
      return []
    }
    // What is written says more (`float`), unless a mapped type made something else of it.
    const same = written && checker.getTypeFromTypeNode(written) === withoutMissing(context, property, actual)
    const resolved = same ? resolveTypeNode(context, written, use) : resolveInferredType(context, actual, use)
    if (resolved === undefined) return []
    const left = (property.flags & compiler.SymbolFlags.Optional) !== 0
    const { description, deprecated } = documentationOf(context, property)
    return [
      {
        name: property.name,
        type: (left ? optional(resolved) : resolved).type,
        private: false,
        description,
        ...(deprecated === undefined ? {} : { deprecated }),
        sourceMap: context.sourceMapOf(node),
        ...typescriptExtension({ bigint: resolved.bigint }),
      },
    ]
  })
  const { description, deprecated } = documentationOf(context, symbol)
  return {
    name,
    description,
    ...(deprecated === undefined ? {} : { deprecated }),
    sourceMap: context.sourceMapOf(declaration),
    fields,
    functions: [],
    ...typescriptExtension({ kind: 'type' }),
  }
}

/** An optional property's type holds `undefined`, which its type as written does not. */
const withoutMissing = ({ compiler, checker }: ScanContext, property: ts.Symbol, type: ts.Type): ts.Type =>
  property.flags & compiler.SymbolFlags.Optional ? checker.getNonNullableType(type) : type
