import type { Call, CallArgument, CallType } from '../plan.ts'

interface MutableCall extends Omit<Call, 'origins'> {
  readonly origins: string[]
}

/** The calls of a plan while it is made: an equal call is stored once and collects the origins of all. */
export class CallList {
  readonly calls: MutableCall[] = []
  readonly #known = new Map<string, number>()

  /** Index of the call with this receiver, field and arguments; made if there is none yet. */
  add(type: CallType, on: number | undefined, field: string, args: readonly CallArgument[], origin: string, view?: string): number {
    const key = keyOf(on, field, args, view)
    const known = this.#known.get(key)
    if (known !== undefined) {
      const { origins } = this.calls[known]!
      if (origins[origins.length - 1] !== origin) origins.push(origin)
      return known
    }
    const index = this.calls.length
    this.calls.push({
      ...(on === undefined ? {} : { on }),
      field,
      arguments: args,
      type,
      ...(view === undefined ? {} : { view }),
      origins: [origin],
    })
    this.#known.set(key, index)
    return index
  }
}

// Argument names hold no control characters, and values are told apart by their JSON form.
function keyOf(on: number | undefined, field: string, args: readonly CallArgument[], view: string | undefined): string {
  let key = `${on ?? ''}\n${field}\n${view ?? ''}`
  for (const { name, value } of args) {
    key += `\n${name}\n${value.kind}\n`
    key += value.kind === 'call' ? value.index : JSON.stringify(value.value)
  }
  return key
}
