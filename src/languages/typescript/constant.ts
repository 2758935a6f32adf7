import type ts from 'typescript'

/** What an expression comes to without running anything. Numbers are JSON text: they keep their digits. */
export type Constant =
  | { readonly kind: 'undefined' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly text: string }
  | {
      readonly kind: 'member'
      readonly member: string
      readonly enumeration: ts.EnumDeclaration
      readonly value: Constant
    }
  | { readonly kind: 'list'; readonly items: readonly Constant[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Constant> }

/** Compact JSON text of a constant; an enum member is its value, `undefined` inside a list is null. */
export function constantJson(constant: Constant): string {
  switch (constant.kind) {
    case 'undefined':
    case 'null':
      return 'null'
    case 'boolean':
      return String(constant.value)
    case 'string':
      return JSON.stringify(constant.value)
    case 'number':
      return constant.text
    case 'member':
      return constantJson(constant.value)
    case 'list':
      return `[${constant.items.map(constantJson).join(',')}]`
    case 'object': {
      const entries = [...constant.entries].filter(([, value]) => value.kind !== 'undefined')
      return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${constantJson(value)}`).join(',')}}`
    }
  }
}
