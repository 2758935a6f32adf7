import { type Node, type ParseError, parseTree } from 'jsonc-parser'

/** JSON with its keys in the order of the text (JavaScript puts `1` before `a`) and its numbers as written. */
export type OrderedJson =
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, OrderedJson> }
  | { readonly kind: 'array'; readonly items: readonly OrderedJson[] }
  | { readonly kind: 'string'; readonly value: string }
  /** A number, `true`, `false` or `null`, as its token. */
  | { readonly kind: 'token'; readonly text: string }

/** The value, or why there is none. */
export function readOrderedJson(text: string): OrderedJson | string {
  const errors: ParseError[] = []
  let root: Node | undefined
  try {
    root = parseTree(text, errors, { disallowComments: true })
    const [error] = errors
    if (root === undefined || error !== undefined)
      return `it is not JSON (line ${text.slice(0, error?.offset ?? 0).split('\n').length})`
    return convert(root, text)
  } catch {
    return 'it is nested too deeply'
  }
}

function convert(node: Node, text: string): OrderedJson {
  switch (node.type) {
    case 'object': {
      const entries = new Map<string, OrderedJson>()
      for (const { children } of node.children ?? []) {
        const [key, value] = children ?? []
        if (key !== undefined && value !== undefined) entries.set(String(key.value), convert(value, text))
      }
      return { kind: 'object', entries }
    }
    case 'array':
      return { kind: 'array', items: (node.children ?? []).map((child) => convert(child, text)) }
    case 'string':
      return { kind: 'string', value: String(node.value) }
    default:
      return { kind: 'token', text: text.slice(node.offset, node.offset + node.length) }
  }
}

/** Compact JSON text. */
export function jsonText(json: OrderedJson): string {
  switch (json.kind) {
    case 'object':
      return `{${[...json.entries].map(([key, value]) => `${JSON.stringify(key)}:${jsonText(value)}`).join(',')}}`
    case 'array':
      return `[${json.items.map(jsonText).join(',')}]`
    case 'string':
      return JSON.stringify(json.value)
    case 'token':
      return json.text
  }
}
