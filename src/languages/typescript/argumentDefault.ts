import type ts from 'typescript'
import type { JsonText, TypeReference } from '../../typedefs/types.ts'
import { type Constant, constantJson } from './constant.ts'
import type { ScanContext } from './context.ts'
import { integerText } from './numberLiteral.ts'
import type { TypeUse } from './resolveType.ts'

/** What a parameter's initialiser means for its argument. */
export type ArgumentDefault =
  | { readonly kind: 'value'; readonly json: JsonText; readonly type: TypeReference }
  /** Only the language can tell: the argument is optional, and left out the function sees its initialiser. */
  | { readonly kind: 'runtime' }
  | { readonly kind: 'none' }

const runtime = { kind: 'runtime' } as const

/** Turns the value of an initialiser into a default of the argument's type. */
export function argumentDefault(
  context: ScanContext,
  constant: Constant,
  type: TypeReference,
  use: TypeUse,
  enumeration: ts.EnumDeclaration | ts.ClassDeclaration | undefined,
): ArgumentDefault {
  if (constant.kind === 'undefined') return { kind: 'none' }
  const value = (json: string, as: TypeReference = type): ArgumentDefault => ({
    kind: 'value',
    json: json as JsonText,
    type: as,
  })
  if (constant.kind === 'null') return type.optional && isPlain(type) ? value('null') : runtime
  if (type.kind === 'ENUM') return enumDefault(context, constant, use, enumeration, value)
  const plain = constant.kind === 'member' ? constant.value : constant
  if (type.kind === 'INTEGER' && plain.kind === 'number' && integerText(plain.text) === undefined) {
    context.report('scan-number-is-float', use.node, { thing: use.thing, value: plain.text })
    return value(plain.text, { kind: 'FLOAT', optional: type.optional })
  }
  const json = plainDefault(plain, type)
  return json === undefined ? runtime : value(json)
}

/** Types whose defaults engines take as they are: no enum (those are renamed) and no object (those are IDs) in them. */
const isPlain = (type: TypeReference): boolean =>
  type.kind === 'LIST' ? isPlain(type.elementType) : !['ENUM', 'OBJECT', 'INTERFACE', 'VOID'].includes(type.kind)

function plainDefault(constant: Constant, type: TypeReference): string | undefined {
  if (constant.kind === 'null' || constant.kind === 'undefined')
    return type.optional && isPlain(type) ? 'null' : undefined
  if (constant.kind === 'member') return plainDefault(constant.value, type)
  switch (type.kind) {
    case 'STRING':
    case 'SCALAR':
      return constant.kind === 'string' ? constantJson(constant) : undefined
    case 'BOOLEAN':
      return constant.kind === 'boolean' ? constantJson(constant) : undefined
    case 'FLOAT':
      return constant.kind === 'number' ? constant.text : undefined
    case 'INTEGER':
      return constant.kind === 'number' ? integerText(constant.text) : undefined
    case 'LIST': {
      if (constant.kind !== 'list') return undefined
      const items = constant.items.map((item) => plainDefault(item, type.elementType))
      return items.every((item) => item !== undefined) && isPlain(type) ? `[${items.join(',')}]` : undefined
    }
    default:
      return undefined
  }
}

/** The document names the member, for an enum of the module by its name, for one of Dagger's by its value. */
function enumDefault(
  { compiler, checker, isCore, report }: ScanContext,
  constant: Constant,
  { node, thing }: TypeUse,
  enumeration: ts.EnumDeclaration | ts.ClassDeclaration | undefined,
  value: (json: string) => ArgumentDefault,
): ArgumentDefault {
  const json = constantJson(constant)
  if (enumeration === undefined) return runtime
  if (isCore(enumeration)) return constant.kind === 'member' || constant.kind === 'string' ? value(json) : runtime
  if (constant.kind === 'member' && constant.enumeration === enumeration) return value(JSON.stringify(constant.member))
  const members = compiler.isEnumDeclaration(enumeration)
    ? enumeration.members.map((member) => ({ name: member.name.getText(), value: checker.getConstantValue(member) }))
    : enumeration.members.filter(compiler.isPropertyDeclaration).map((member) => ({
        name: member.name.getText(),
        value:
          member.initializer && compiler.isStringLiteralLike(member.initializer) ? member.initializer.text : undefined,
      }))
  const found = members.find((member) => member.value !== undefined && JSON.stringify(member.value) === json)
  if (found !== undefined) return value(JSON.stringify(found.name))
  report('scan-default-no-member', node, {
    thing,
    value: json,
    enum: (enumeration.name as ts.Identifier).text,
    members: members.map(({ name }) => name).join(', '),
  })
  return runtime
}
