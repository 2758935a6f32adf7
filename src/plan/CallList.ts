import type { ArgumentValue, Call, CallArgument, CallType } from './plan.ts'

interface MutableCall extends Omit<Call, 'origins' | 'on' | 'view'> {
  on?: number
  view?: string
  readonly origins: string[]
}

/** The calls of a plan while it is made: an equal call is stored once and collects the origins of all. */
export class CallList {
  /** What stands where a text is absent; undefined: nothing does. */
  readonly absent: ArgumentValue | undefined
  readonly calls: MutableCall[] = []
  // Calls by hash, those of one hash linked: a key of text for each would say the whole document once more.
  readonly #last = new Map<number, number>()
  readonly #previous: number[] = []
  readonly #numbers = new Map<string, number>()
  readonly #shared = new Map<string, CallArgument>()

  constructor(absent?: ArgumentValue) {
    this.absent = absent
  }

  /** Index of the call with this receiver, field and arguments; made if there is none yet. */
  add(
    type: CallType,
    on: number | undefined,
    field: string,
    args: readonly CallArgument[],
    origin: string,
    view?: string,
  ): number {
    const hash = this.#hash(on, field, args, view)
    const last = this.#last.get(hash) ?? NONE
    for (let known = last; known !== NONE; known = this.#previous[known]!) {
      const call = this.calls[known]!
      if (call.on !== on || call.field !== field || call.view !== view || !sameArguments(call.arguments, args)) continue
      const { origins } = call
      if (origins[origins.length - 1] !== origin) origins.push(origin)
      return known
    }
    const index = this.calls.length
    const call: MutableCall = { field, arguments: args, type, origins: [origin] }
    if (on !== undefined) call.on = on
    if (view !== undefined) call.view = view
    this.calls.push(call)
    this.#previous.push(last)
    this.#last.set(hash, index)
    return index
  }

  /** One object for all equal arguments of texts and numbers. */
  shared(name: string, value: Extract<ArgumentValue, { readonly kind: 'string' | 'int' }>): CallArgument {
    const key = `${name} ${value.value}`
    let argument = this.#shared.get(key)
    if (argument === undefined) {
      argument = { name, value }
      this.#shared.set(key, argument)
    }
    return argument
  }

  #hash(on: number | undefined, field: string, args: readonly CallArgument[], view: string | undefined): number {
    let hash = mix(on ?? NONE, this.#number(field))
    if (view !== undefined) hash = mix(hash, this.#number(view))
    for (const { name, value } of args) hash = mix(mix(hash, this.#number(name)), this.#valueHash(value))
    return hash
  }

  #valueHash(value: ArgumentValue): number {
    switch (value.kind) {
      case 'call':
        return value.index
      case 'null':
        return NONE
      case 'strings':
        return value.value.reduce((hash, text) => mix(hash, this.#number(text)), 1)
      case 'int':
      case 'boolean':
        return Number(value.value)
      default:
        return this.#number(value.value)
    }
  }

  #number(text: string): number {
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.#numbers.size
      this.#numbers.set(text, number)
    }
    return number
  }
}

const NONE = -1

// Thirty bits, which engines hold without an object of their own.
const mix = (hash: number, number: number): number => {
  const mixed = Math.imul(hash ^ number, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & 0x3fffffff
}

const sameArguments = (a: readonly CallArgument[], b: readonly CallArgument[]): boolean =>
  a.length === b.length && a.every(({ name, value }, i) => name === b[i]!.name && sameValue(value, b[i]!.value))

function sameValue(a: ArgumentValue, b: ArgumentValue): boolean {
  if (a.kind === 'call') return b.kind === 'call' && a.index === b.index
  if (b.kind === 'call' || a.kind !== b.kind) return false
  if (a.kind === 'null' || b.kind === 'null') return true
  if (a.kind !== 'strings' || b.kind !== 'strings') return a.value === b.value
  return a.value.length === b.value.length && a.value.every((text, i) => text === b.value[i])
}
