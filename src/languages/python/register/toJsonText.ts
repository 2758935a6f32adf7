import { floatText } from '../values/repr.ts'
import type { UnknownValue, Value } from '../values/types.ts'

export type JsonResult =
  | { readonly ok: true; readonly text: string }
  /** Python's JSON cannot express it: the SDK leaves it out. */
  | { readonly ok: false; readonly why: 'not-json' }
  | { readonly ok: false; readonly why: 'unknown'; readonly unknown: UnknownValue }

const good = (text: string): JsonResult => ({ ok: true, text })
const notJson: JsonResult = { ok: false, why: 'not-json' }

/** A default as the SDK writes it: Python's `json.dumps` of what `cattrs` makes of the value. */
export function toJsonText(value: Value, depth = 0): JsonResult {
  if (depth > 100) return notJson
  switch (value.kind) {
    case 'none':
      return good('null')
    case 'bool':
      return good(String(value.value))
    case 'int':
      return good(String(value.value))
    case 'float':
      if (Number.isNaN(value.value)) return good('NaN')
      if (!Number.isFinite(value.value)) return good(value.value < 0 ? '-Infinity' : 'Infinity')
      return good(floatText(value.value))
    case 'str':
      return good(jsonString(value.value))
    case 'bytes':
      return good(jsonString(base85(value.value)))
    case 'member':
      return good(jsonString(value.name))
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset': {
      if ((value.kind === 'set' || value.kind === 'frozenset') && value.items.length > 1)
        return {
          ok: false,
          why: 'unknown',
          unknown: { kind: 'unknown', why: 'a set has no order', place: { filename: '', line: 1, column: 1 } },
        }
      const parts: string[] = []
      for (const item of value.items) {
        const part = toJsonText(item, depth + 1)
        if (!part.ok) return part
        parts.push(part.text)
      }
      return good(`[${parts.join(', ')}]`)
    }
    case 'dict': {
      const parts = new Map<string, string>()
      for (const [key, item] of value.entries) {
        const name = toJsonText(key, depth + 1)
        const part = toJsonText(item, depth + 1)
        if (!name.ok) return name
        if (!part.ok) return part
        parts.set(name.text.startsWith('"') ? name.text : jsonString(name.text), part.text)
      }
      return good(`{${[...parts].map(([key, item]) => `${key}: ${item}`).join(', ')}}`)
    }
    case 'unknown':
      return { ok: false, why: 'unknown', unknown: value }
    case 'call':
      if (value.path === 'builtins.range' || value.path === 'functools.partial' || value.path === 'builtins.object')
        return notJson
      return {
        ok: false,
        why: 'unknown',
        unknown: {
          kind: 'unknown',
          why: `\`${value.path}(…)\` is made at run time`,
          place: { filename: value.node.file.path, line: value.node.line, column: value.node.column },
        },
      }
    case 'instance':
      if (value.class.fields !== undefined)
        return {
          ok: false,
          why: 'unknown',
          unknown: {
            kind: 'unknown',
            why: 'an object is made at run time',
            place: {
              filename: value.class.node.file.path,
              line: value.class.node.line,
              column: value.class.node.column,
            },
          },
        }
      return notJson
    case 'extern':
      if (/^builtins\.|^typing\.|^dagger\.[A-Z]/.test(value.path)) return notJson
      return {
        ok: false,
        why: 'unknown',
        unknown: {
          kind: 'unknown',
          why: `\`${value.path}\` is only known at run time`,
          place: { filename: '', line: 1, column: 1 },
        },
      }
    default:
      return notJson
  }
}

/** ASCII only, as `json.dumps` writes. */
const jsonString = (text: string): string =>
  JSON.stringify(text)
    .replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('\\u007f', '\u007f')

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'

/** Python's `base64.b85encode`. */
function base85(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const chunk = bytes.slice(at, at + 4)
    let number = 0
    for (let index = 0; index < 4; index++) number = number * 256 + (chunk[index] ?? 0)
    let group = ''
    for (let index = 0; index < 5; index++) {
      group = (alphabet[number % 85] ?? '') + group
      number = Math.floor(number / 85)
    }
    text += group.slice(0, chunk.length + 1)
  }
  return text
}
