import { iterate } from '../run/subscript.ts'
import type { Node } from '../syntax/tree.ts'
import { str } from '../values/repr.ts'
import type { Call, Value } from '../values/types.ts'
import { bool, int, list, none, same, text, tuple, unknown } from '../values/values.ts'

type Method = (self: Value, items: readonly Value[], call: Call) => Value | undefined

const textMethod =
  (work: (self: string, ...given: string[]) => string | boolean | string[] | number | undefined): Method =>
  (self, items) => {
    if (self.kind !== 'str' || !items.every((item) => item.kind === 'str')) return undefined
    const result = work(self.value, ...items.map((item) => item.value))
    if (typeof result === 'string') return text(result)
    if (typeof result === 'boolean') return bool(result)
    if (typeof result === 'number') return int(result)
    return result === undefined ? undefined : list(result.map(text))
  }

const stripper =
  (set: string | undefined, ends: 'both' | 'start' | 'end') =>
  (self: string): string => {
    const cut = (character: string | undefined): boolean =>
      character !== undefined && (set === undefined ? /\s/.test(character) : set.includes(character))
    let from = 0
    let to = self.length
    if (ends !== 'end') while (from < to && cut(self[from])) from++
    if (ends !== 'start') while (to > from && cut(self[to - 1])) to--
    return self.slice(from, to)
  }

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()

const ofText: Readonly<Record<string, Method>> = {
  upper: textMethod((self) => self.toUpperCase()),
  lower: textMethod((self) => self.toLowerCase()),
  casefold: textMethod((self) => self.toLowerCase()),
  title: textMethod((self) => self.replace(/[a-zA-Z]+/g, capital)),
  capitalize: textMethod(capital),
  strip: textMethod((self, set?: string) => stripper(set, 'both')(self)),
  lstrip: textMethod((self, set?: string) => stripper(set, 'start')(self)),
  rstrip: textMethod((self, set?: string) => stripper(set, 'end')(self)),
  replace: textMethod((self, from = '', to = '') => (from === '' ? undefined : self.replaceAll(from, to))),
  removeprefix: textMethod((self, prefix = '') => (self.startsWith(prefix) ? self.slice(prefix.length) : self)),
  removesuffix: textMethod((self, suffix = '') =>
    suffix !== '' && self.endsWith(suffix) ? self.slice(0, -suffix.length) : self,
  ),
  startswith: textMethod((self, prefix = '') => self.startsWith(prefix)),
  endswith: textMethod((self, suffix = '') => self.endsWith(suffix)),
  find: textMethod((self, part = '') => self.indexOf(part)),
  count: textMethod((self, part = '') => (part === '' ? undefined : self.split(part).length - 1)),
  split: textMethod((self, separator?: string) =>
    separator === undefined
      ? self
          .trim()
          .split(/\s+/)
          .filter((part) => part !== '')
      : separator === ''
        ? undefined
        : self.split(separator),
  ),
  splitlines: textMethod((self) => (self === '' ? [] : self.replace(/\n$/, '').split('\n'))),
  isdigit: textMethod((self) => /^\d+$/.test(self)),
  isidentifier: textMethod((self) => /^[A-Za-z_]\w*$/.test(self)),
  join: (self, [items]) => {
    const parts = items === undefined ? undefined : iterate(items)
    if (self.kind !== 'str' || parts === undefined || !parts.every((part) => part.kind === 'str')) return undefined
    return text(parts.map((part) => part.value).join(self.value))
  },
  format: (self, items, call) => {
    if (self.kind !== 'str') return undefined
    let index = 0
    let failed = false
    const result = self.value.replace(/\{\{|\}\}|\{(\w*)\}|[{}]/g, (whole, name: string | undefined) => {
      if (whole === '{{') return '{'
      if (whole === '}}') return '}'
      const value =
        name === undefined
          ? undefined
          : name === ''
            ? items[index++]
            : /^\d+$/.test(name)
              ? items[Number(name)]
              : call.keywords.get(name)
      const shown = value === undefined ? undefined : str(value)
      if (shown === undefined) failed = true
      return shown ?? ''
    })
    return failed ? undefined : text(result)
  },
  encode: (self) => (self.kind === 'str' ? { kind: 'bytes', value: new TextEncoder().encode(self.value) } : undefined),
}

const ofList: Readonly<Record<string, Method>> = {
  append: (self, [item]) => {
    if (self.kind !== 'list' || item === undefined) return undefined
    self.items.push(item)
    return none
  },
  extend: (self, [items]) => {
    const known = items === undefined ? undefined : iterate(items)
    if (self.kind !== 'list' || known === undefined) return undefined
    self.items.push(...known)
    return none
  },
  insert: (self, [at, item]) => {
    if (self.kind !== 'list' || at?.kind !== 'int' || item === undefined) return undefined
    self.items.splice(Number(at.value), 0, item)
    return none
  },
  copy: (self) => (self.kind === 'list' ? list([...self.items]) : undefined),
  index: (self, [item]) => {
    if ((self.kind !== 'list' && self.kind !== 'tuple') || item === undefined) return undefined
    const at = self.items.findIndex((known) => same(known, item))
    return at < 0 ? undefined : int(at)
  },
}

const ofDict: Readonly<Record<string, Method>> = {
  keys: (self) => (self.kind === 'dict' ? list(self.entries.map(([key]) => key)) : undefined),
  values: (self) => (self.kind === 'dict' ? list(self.entries.map(([, value]) => value)) : undefined),
  items: (self) => (self.kind === 'dict' ? list(self.entries.map(([key, value]) => tuple([key, value]))) : undefined),
  copy: (self) =>
    self.kind === 'dict'
      ? { kind: 'dict', entries: self.entries.map(([key, value]): [Value, Value] => [key, value]) }
      : undefined,
  get: (self, [key, otherwise]) => {
    if (self.kind !== 'dict' || key === undefined || key.kind === 'unknown') return undefined
    return self.entries.findLast(([known]) => same(known, key))?.[1] ?? otherwise ?? none
  },
  update: (self, [other]) => {
    if (self.kind !== 'dict' || other?.kind !== 'dict') return undefined
    for (const [key, value] of other.entries) {
      const known = self.entries.find(([one]) => same(one, key))
      if (known === undefined) self.entries.push([key, value])
      else known[1] = value
    }
    return none
  },
}

const tableOf = (self: Value): Readonly<Record<string, Method>> => {
  if (self.kind === 'str') return ofText
  if (self.kind === 'dict') return ofDict
  return self.kind === 'list' || self.kind === 'tuple' ? ofList : {}
}

/** A method of a plain value, ready to be called. What is not in the tables gives something unknown. */
export function methodOf(_run: unknown, self: Value, name: string, _node: Node): Value | undefined {
  const table = tableOf(self)
  const method = Object.hasOwn(table, name) ? table[name] : undefined
  return {
    kind: 'native',
    name,
    call: (call) => {
      if (call.keywords.size > 0 && name !== 'format')
        return unknown(call.node, `what \`.${name}(…)\` gives is only known at run time`)
      return (
        method?.(self, call.items, call) ?? unknown(call.node, `what \`.${name}(…)\` gives is only known at run time`)
      )
    },
  }
}

export const dedent = (value: string): string => {
  const lines = value.split('\n').map((line) => (line.trim() === '' ? '' : line))
  const margin = Math.min(...lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length))
  return Number.isFinite(margin) ? lines.map((line) => line.slice(margin)).join('\n') : lines.join('\n')
}
