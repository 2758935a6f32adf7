/** The text of `id decode` as data that does not depend on the order of calls within a chain. */

type Value = string | number | Chain | readonly Value[]
type Arguments = Readonly<Record<string, Value>>
interface Chain {
  readonly root: string
  readonly arguments: Arguments
  readonly calls: readonly (readonly [name: string, args: Arguments])[]
}

class CallReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found !== undefined) this.#at += found.length
    return found
  }

  #sees(sign: string): boolean {
    this.#match(/\s*/y)
    if (!this.#text.startsWith(sign, this.#at)) return false
    this.#at += sign.length
    return true
  }

  #word(): string {
    this.#match(/\s*/y)
    const word = this.#match(/[A-Za-z_$][\w$-]*/y)
    if (word === undefined) throw new Error(`expected a word at ${this.#text.slice(this.#at, this.#at + 40)}`)
    return word
  }

  #value(): Value {
    this.#match(/\s*/y)
    const string = this.#match(/"(?:[^"\\]|\\.)*"/y)
    if (string !== undefined) return JSON.parse(string) as string
    const number = this.#match(/-?\d[\d.eE+-]*/y)
    if (number !== undefined) return Number(number)
    if (this.#match(/null\b/y) !== undefined) return '(null)'
    if (!this.#sees('[')) return this.#chain()
    const list: Value[] = []
    while (!this.#sees(']')) if (!this.#sees(',')) list.push(this.#value())
    return list
  }

  #arguments(): Arguments {
    const args: Record<string, Value> = {}
    if (!this.#sees('(')) return args
    while (!this.#sees(')')) {
      if (this.#sees(',')) continue
      const name = this.#word()
      this.#sees(':')
      args[name] = this.#value()
    }
    return args
  }

  #chain(): Chain {
    const root = this.#word()
    const args = this.#arguments()
    const calls: [string, Arguments][] = []
    while (this.#sees('.')) calls.push([this.#word(), this.#arguments()])
    return { root, arguments: args, calls }
  }

  read(): { readonly definitions: ReadonlyMap<string, Chain>; readonly last: Chain | undefined } {
    const definitions = new Map<string, Chain>()
    let last: Chain | undefined
    for (;;) {
      this.#match(/\s*/y)
      const start = this.#at
      if (start >= this.#text.length) return { definitions, last }
      const name = this.#word()
      if (this.#sees('=')) definitions.set(name, this.#chain())
      else {
        this.#at = start
        last = this.#chain()
      }
    }
  }
}

const clean = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && item !== '' && !(Array.isArray(item) && item.length === 0))
      .map(([key, item]) => [key, typeof item === 'string' ? item.trim() : item]),
  )

/** What a module registers: types by name, with everything that the calls say about them. */
export function registeredBy(text: string): unknown {
  const { definitions, last } = new CallReader(
    text.replace(/^recipe of .*\n/m, '').replace(/\/\*[\s\S]*?\*\//g, ''),
  ).read()

  const open = (value: Value | undefined): Chain => {
    const chain = value as Chain
    const definition = definitions.get(chain.root)
    return definition === undefined ? chain : open({ ...definition, calls: [...definition.calls, ...chain.calls] })
  }
  const literal = (value: Value | undefined): unknown =>
    typeof value === 'object' && !Array.isArray(value) ? (value as Chain).root : value
  const place = (value: Value | undefined): string | undefined => {
    if (value === undefined) return undefined
    const chain = open(value)
    const at = chain.root === 'sourceMap' ? chain.arguments : chain.calls[0]?.[1]
    return at && `${String(at['filename'])}:${String(at['line'])}:${String(at['column'])}`
  }
  const common = (args: Arguments): Record<string, unknown> => ({
    description: args['description'],
    deprecated: args['deprecated'],
    sourceMap: place(args['sourceMap']),
  })

  function type(value: Value | undefined): string {
    let kind = ''
    let optional = false
    for (const [name, args] of open(value).calls) {
      if (name === 'withKind') kind = String(literal(args['kind'])).replace(/_KIND$/, '')
      else if (name === 'withListOf') kind = `[${type(args['elementType'])}]`
      else if (name === 'withOptional') optional = literal(args['optional']) === 'true'
      else kind = `${name.slice(4)} ${String(args['name'])}`
    }
    return kind + (optional && kind !== 'VOID' ? '?' : '')
  }

  function fn(value: Value | undefined): Record<string, unknown> {
    const chain = open(value)
    const result: Record<string, unknown> = {
      name: chain.arguments['name'],
      returns: type(chain.arguments['returnType']),
    }
    const list: unknown[] = []
    for (const [name, args] of chain.calls) {
      if (name === 'withDescription') result['description'] = args['description']
      else if (name === 'withSourceMap') result['sourceMap'] = place(args['sourceMap'])
      else if (name === 'withDeprecated') result['deprecated'] = args['reason'] ?? '(without a reason)'
      else if (name === 'withCachePolicy')
        result['cache'] = [literal(args['policy']), args['timeToLive'] ?? ''].join(' ').trim()
      else if (name === 'withArg') {
        const { typeDef, sourceMap, ...rest } = args
        list.push(clean({ ...rest, type: type(typeDef), sourceMap: place(sourceMap) }))
      } else result[name] = true
    }
    return clean({ ...result, arguments: list })
  }

  function typeDef(value: Value | undefined): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    const parts: Record<string, unknown> = {}
    for (const [name, args] of open(value).calls) {
      if (name === 'withFunction') {
        const read = fn(args['function'])
        parts[`${String(read['name'])}()`] = read
      } else if (name === 'withConstructor') {
        const { name: _name, returns: _returns, ...rest } = fn(args['function'])
        parts['constructor'] = rest
      } else if (name === 'withField')
        parts[String(args['name'])] = clean({ ...common(args), type: type(args['typeDef']) })
      else if (name === 'withEnumMember')
        parts[String(args['name'])] = clean({ ...common(args), value: args['value'] ?? args['name'] })
      else if (name.startsWith('withCollection')) result[name] = args['name'] ?? true
      else Object.assign(result, { kind: name.slice(4), name: args['name'], ...common(args) })
    }
    return { ...clean(result), parts }
  }

  const types: Record<string, unknown> = {}
  let description: unknown
  for (const [name, args] of last === undefined ? [] : open(last).calls) {
    if (name === 'withDescription') description = args['description']
    else {
      const read = typeDef(args['object'] ?? args['iface'] ?? args['enum'])
      types[String(read['name'])] = read
    }
  }
  return clean({ description, types })
}
