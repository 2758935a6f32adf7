import type ts from 'typescript'
import type { EnumMemberTypedef, EnumTypedef } from '../../typedefs/types.ts'
import type { ScanContext } from './context.ts'
import { documentationOf } from './documentation.ts'
import { evaluate } from './evaluate.ts'
import { typescriptExtension } from './extensions.ts'
import { declaredName } from './names.ts'

/**
 * A native enum, or a class with `@enumType()` whose static properties are the members. A member whose value is a number
 * has its name as value in the document and the number under `x-typescript`.
 */
export function scanEnum(context: ScanContext, declaration: ts.EnumDeclaration | ts.ClassDeclaration): EnumTypedef {
  const { compiler, checker } = context
  const name = declaredName(declaration)
  const symbol = declaration.name && checker.getSymbolAtLocation(declaration.name)
  const members: readonly (ts.EnumMember | ts.PropertyDeclaration)[] = compiler.isEnumDeclaration(declaration)
    ? declaration.members
    : declaration.members.filter(compiler.isPropertyDeclaration)
  return {
    name,
    description: documentationOf(context, symbol).description,
    sourceMap: context.sourceMapOf(declaration),
    members: members.flatMap((member): readonly EnumMemberTypedef[] => {
      const memberName = declaredName(member)
      const value = memberValue(context, member)
      if (value === undefined) {
        context.report('scan-enum-value', member, { thing: `${name}.${memberName}` })
        return []
      }
      const { description, deprecated } = documentationOf(context, checker.getSymbolAtLocation(member.name))
      return [
        {
          name: memberName,
          value: typeof value === 'string' ? value : memberName,
          description,
          ...(deprecated === undefined ? {} : { deprecated }),
          sourceMap: context.sourceMapOf(member),
          ...typescriptExtension({ value: typeof value === 'number' ? value : undefined }),
        },
      ]
    }),
  }
}

function memberValue(
  context: ScanContext,
  member: ts.EnumMember | ts.PropertyDeclaration,
): string | number | undefined {
  if (context.compiler.isEnumMember(member)) return context.checker.getConstantValue(member)
  const constant = member.initializer && evaluate(context, member.initializer)
  return constant?.kind === 'string' ? constant.value : undefined
}
