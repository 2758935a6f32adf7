import type ts from 'typescript'
import type { FunctionTypedef, InterfaceTypedef } from '../../typedefs/types.ts'
import type { ScanContext } from './context.ts'
import { documentationOf } from './documentation.ts'
import { declaredName } from './names.ts'
import { scanInterfaceFunction } from './scanFunction.ts'

/** An interface: its functions, and those of the interfaces it extends. Properties that are no functions are reported. */
export function scanInterface(context: ScanContext, declaration: ts.InterfaceDeclaration): InterfaceTypedef {
  const { checker, report } = context
  const name = declaredName(declaration)
  if (declaration.typeParameters !== undefined) report('scan-class-generic', declaration, { class: name })
  const members = checker
    .getTypeAtLocation(declaration)
    .getProperties()
    .flatMap((property) => property.valueDeclaration ?? [])
  const functions = members.flatMap((member): readonly FunctionTypedef[] => {
    const signature = signatureOf(context, member)
    if (signature !== undefined) {
      const scanned = scanInterfaceFunction(context, signature.member, signature.type, name)
      return scanned === undefined ? [] : [scanned]
    }
    report('scan-interface-property', member, {
      thing: `${name}.${declaredName(member)}`,
      property: declaredName(member),
    })
    return []
  })
  if (functions.length === 0) report('scan-interface-without-functions', declaration, { interface: name })
  const symbol = checker.getSymbolAtLocation(declaration.name)
  return {
    name,
    description: documentationOf(context, symbol).description,
    sourceMap: context.sourceMapOf(declaration),
    functions,
  }
}

function signatureOf({ compiler }: ScanContext, member: ts.Declaration) {
  if (compiler.isMethodSignature(member)) return { member, type: member }
  if (!compiler.isPropertySignature(member) || member.type === undefined) return undefined
  return compiler.isFunctionTypeNode(member.type) ? { member, type: member.type } : undefined
}
