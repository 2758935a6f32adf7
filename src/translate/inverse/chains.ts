import type { ArgumentValue, Call } from '../../plan/plan.ts'

export type CapturedCall = Omit<Call, 'origins'>

/** Calls by the chains they stand in. */
export interface Chains {
  /** The calls of a chain, from the field of Query to the one with this index. */
  of(index: number): readonly CapturedCall[]
}

export const readChains = (calls: readonly CapturedCall[]): Chains => ({
  of(index) {
    const chain: CapturedCall[] = []
    for (let at: number | undefined = index; at !== undefined; at = calls[at]!.on) chain.push(calls[at]!)
    return chain.reverse()
  },
})

/** A call's arguments by name; those it left out are undefined. */
export interface Arguments {
  text(name: string): string | undefined
  number(name: string): number | undefined
  flag(name: string): boolean | undefined
  texts(name: string): readonly string[]
  call(name: string): number | undefined
  /** Names of what nobody has asked for so far and says something. */
  unread(): readonly string[]
}

export function argumentsOf(call: CapturedCall): Arguments {
  const values = new Map(call.arguments.map(({ name, value }) => [name, value]))
  const read = <Kind extends ArgumentValue['kind']>(name: string, ...kinds: Kind[]) => {
    const value = values.get(name)
    values.delete(name)
    return value && kinds.includes(value.kind as Kind) ? (value as Extract<ArgumentValue, { kind: Kind }>) : undefined
  }
  return {
    text: (name) => read(name, 'string', 'enum')?.value,
    number: (name) => read(name, 'int')?.value,
    flag: (name) => read(name, 'boolean')?.value,
    texts: (name) => read(name, 'strings')?.value ?? [],
    call: (name) => read(name, 'call')?.index,
    unread: () => [...values].filter(([, value]) => saysSomething(value)).map(([name]) => name),
  }
}

function saysSomething(value: ArgumentValue): boolean {
  switch (value.kind) {
    case 'string':
      return value.value !== ''
    case 'strings':
      return value.value.length > 0
    case 'boolean':
      return value.value
    default:
      return true
  }
}
