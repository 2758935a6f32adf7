import type { Expr, Field } from '../syntax/nodes.ts'
import { stringValue } from '../syntax/stringValue.ts'
import type { GoFile } from './goPackage.ts'
import type { GoType, Struct, StructField } from './goTypes.ts'

/** The type that an expression says, in the names of its file. */
type Resolve = (expression: Expr) => GoType

/** A struct; its fields are resolved when they are asked for, since types may go in circles. */
export function structType(expression: Expr & { readonly kind: 'struct' }, file: GoFile, resolve: Resolve): Struct {
  let fields: readonly StructField[] | undefined
  return {
    kind: 'struct',
    file,
    get fields(): readonly StructField[] {
      fields ??= structFields(expression.fields, resolve)
      return fields
    },
  }
}

/** An interface, likewise. */
export function interfaceType(
  expression: Expr & { readonly kind: 'interface' },
  file: GoFile,
  resolve: Resolve,
): GoType {
  let embedded: readonly GoType[] | undefined
  return {
    kind: 'interface',
    methods: expression.methods,
    file,
    get embedded(): readonly GoType[] {
      embedded ??= expression.embedded.map((part) => resolve(part))
      return embedded
    },
  }
}

function structFields(fields: readonly Field[], resolve: Resolve): readonly StructField[] {
  return fields.flatMap((field): readonly StructField[] => {
    const type = resolve(field.type)
    const tag = field.tag === undefined ? '' : stringValue(field.tag)
    if (field.names.length === 0) {
      const name = embeddedName(field.type)
      return [{ name, type, embedded: true, tag, pos: field.type.pos, ...comments(field) }]
    }
    return field.names.map(({ name, pos }, index) => ({
      name,
      type,
      embedded: false,
      tag,
      pos,
      ...(index === 0 ? comments(field) : {}),
    }))
  })
}

const comments = ({ doc, comment }: Field): Pick<StructField, 'doc' | 'comment'> => ({
  ...(doc === undefined ? {} : { doc }),
  ...(comment === undefined ? {} : { comment }),
})

function embeddedName(type: Expr): string {
  switch (type.kind) {
    case 'star':
    case 'paren':
    case 'index':
      return embeddedName(type.x)
    case 'ident':
    case 'selector':
      return type.name
    default:
      return ''
  }
}
