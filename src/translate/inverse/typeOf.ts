import { createFinding } from '../../findings/index.ts'
import { argumentsOf } from './chains.ts'
import type { Draft, Reading } from './reading.ts'

const KINDS = new Set(['STRING', 'INTEGER', 'FLOAT', 'BOOLEAN', 'VOID'])
const NAMED: Readonly<Record<string, string>> = {
  withObject: 'OBJECT',
  withInterface: 'INTERFACE',
  withEnum: 'ENUM',
  withScalar: 'SCALAR',
}

/** The reference to a type that calls on a TypeDef amount to. */
export function typeOf(reading: Reading, index: number | undefined, thing: string): Draft {
  if (index === undefined) return incomplete(reading, thing, 'none')
  const known = reading.seen.get(index)
  if (known) return known
  let type: Draft = {}
  let kind = 'none'
  let optional = false
  for (const call of reading.chains.of(index)) {
    const args = argumentsOf(call)
    if (call.field === 'withOptional') optional = args.flag('optional') ?? false
    else if (call.field === 'withKind') {
      kind = args.text('kind') ?? 'none'
      const short = kind.replace(/_KIND$/, '')
      type = KINDS.has(short) ? { kind: short } : {}
    } else if (call.field === 'withListOf')
      type = { kind: 'LIST', elementType: typeOf(reading, args.call('elementType'), thing) }
    else if (NAMED[call.field]) type = { kind: NAMED[call.field], name: args.text('name') ?? '' }
  }
  if (type['kind'] === undefined) return incomplete(reading, thing, kind)
  // Every SDK registers VOID as optional, and the document never says so.
  const made = optional && type['kind'] !== 'VOID' ? { ...type, optional: true } : type
  reading.seen.set(index, made)
  return made
}

function incomplete({ findings }: Reading, thing: string, kind: string): Draft {
  findings.push(createFinding('capture-type-incomplete', '', { thing, kind }))
  return { kind: 'VOID' }
}
