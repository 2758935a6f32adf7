import type { EngineObject, EngineValue, Resolver } from '../api/index.ts'
import { FileProblem } from '../files/index.ts'
import { type GoJson, readGoJson, writeGoJson } from '../go/index.ts'
import { making, reading } from './rows.ts'
import { type JsonValueState, known, Unknown } from './value.ts'

const json = (text: string): JsonValueState => ({ kind: 'json', text })

function read(text: string): GoJson {
  const value = readGoJson(text)
  if (!value.ok) throw new FileProblem(value.message)
  return value.value
}

/** What was read and is written again: numbers as Go's floats write them. */
function rewritten(value: GoJson): GoJson {
  switch (value.kind) {
    case 'number': {
      // Whole numbers of up to 15 digits are the same as floats; of others Go's form is not modelled.
      if (!/^-?\d{1,15}$/.test(value.token) || value.token === '-0') throw new Unknown()
      return value
    }
    case 'array':
      return { kind: 'array', items: value.items.map(rewritten) }
    case 'object':
      return { kind: 'object', entries: new Map([...value.entries].map(([key, inner]) => [key, rewritten(inner)])) }
    default:
      return value
  }
}

const written = (value: GoJson): JsonValueState => json(writeGoJson(rewritten(value)))

const contentsOf = (on: EngineObject): GoJson => read(known(on, 'json').text)

function asKind<Kind extends GoJson['kind']>(on: EngineObject, kind: Kind, goType: string) {
  const value = contentsOf(on)
  if (value.kind !== kind) throw new FileProblem(`json: cannot unmarshal ${value.kind} into Go value of type ${goType}`)
  return value as Extract<GoJson, { readonly kind: Kind }>
}

function fieldAt(value: GoJson, path: readonly string[]): GoJson {
  return path.reduce<GoJson>((at, name) => {
    if (at.kind !== 'object') throw new FileProblem(`can't lookup field '${name}' in non-object value`)
    const inner = at.entries.get(name)
    if (inner === undefined) throw new FileProblem(`no such field: '${name}'`)
    return inner
  }, value)
}

function withField(value: GoJson | undefined, [name, ...rest]: readonly string[], set: GoJson): GoJson {
  const entries = new Map(value?.kind === 'object' ? value.entries : [])
  if (name !== undefined) entries.set(name, rest.length === 0 ? set : withField(entries.get(name), rest, set))
  return { kind: 'object', entries }
}

function pretty(value: GoJson, indent: string, margin = '\n'): string {
  const inner = `${margin}${indent}`
  if (value.kind === 'array' && value.items.length > 0)
    return `[${value.items.map((item) => `${inner}${pretty(item, indent, inner)}`).join(',')}${margin}]`
  if (value.kind !== 'object' || value.entries.size === 0) return writeGoJson(value)
  const entries = [...value.entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = entries.map(
    ([key, item]) => `${inner}${writeGoJson({ kind: 'string', value: key })}: ${pretty(item, indent, inner)}`,
  )
  return `{${lines.join(',')}${margin}}`
}

export const jsonResolvers: readonly (readonly [string, Resolver])[] = [
  ...making('JSONValue', {
    'Query.json': () => json('null'),
    'JSONValue.withContents': (_, args) => {
      const text = args.text('contents')
      const value = readGoJson(text)
      if (!value.ok) throw new FileProblem(`invalid JSON: ${value.message}`)
      return json(text)
    },
    'JSONValue.newInteger': (_, __, call) => {
      const value = call.arguments.get('value')
      return json(value?.kind === 'int' ? String(value.value) : '0')
    },
    'JSONValue.newString': (_, args) => json(writeGoJson({ kind: 'string', value: args.text('value') })),
    'JSONValue.newBoolean': (_, args) => json(String(args.flag('value'))),
    'JSONValue.field': (on, args) => written(fieldAt(contentsOf(on), args.texts('path'))),
    'JSONValue.withField': (on, args) =>
      written(withField(contentsOf(on), args.texts('path'), contentsOf(args.object('value')!))),
  }),
  ...reading({
    'JSONValue.contents': (on, args) => {
      const { text } = known(on, 'json')
      return args.flag('pretty') ? pretty(rewritten(read(text)), args.maybeText('indent') ?? '  ') : text
    },
    'JSONValue.asString': (on) => asKind(on, 'string', 'string').value,
    'JSONValue.asInteger': (on): EngineValue => {
      const { token } = asKind(on, 'number', 'int')
      if (!/^-?\d+$/.test(token))
        throw new FileProblem(`json: cannot unmarshal number ${token} into Go value of type int`)
      return Number(token)
    },
    'JSONValue.asBoolean': (on) => {
      const value = contentsOf(on)
      if (value.kind !== 'bool') throw new FileProblem('value is not a boolean')
      return value.value
    },
    'JSONValue.asArray': (on, _, call) => {
      const value = contentsOf(on)
      if (value.kind !== 'array') throw new FileProblem(`value is not an array`)
      return value.items.map((item, index) => call.object('JSONValue', written(item), index + 1))
    },
    // Engines give them in any order.
    'JSONValue.fields': (on) => {
      const value = contentsOf(on)
      if (value.kind !== 'object') throw new FileProblem('value is not an object')
      return [...value.entries.keys()].sort()
    },
  }),
]
