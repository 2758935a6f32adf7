import { createFinding } from '../findings/index.ts'
import { trimSpace } from '../names/index.ts'
import { rawJson } from '../typedefs/index.ts'
import { readJson } from '../typedefs/json/readJson.ts'
import { type Arguments, argumentsOf } from './chains.ts'
import { annotations, type Draft, type Reading, reportLost, sourceMapOf } from './reading.ts'
import { typeOf } from './typeOf.ts'

/** The function that calls on a Function amount to; a constructor's name and result say nothing. */
export function functionOf(reading: Reading, index: number | undefined, owner: string, isConstructor = false): Draft {
  const fn: Draft = { arguments: [] }
  if (index === undefined) return fn
  for (const call of reading.chains.of(index)) {
    const args = argumentsOf(call)
    if (call.field === 'function') {
      fn['name'] = args.text('name') ?? ''
      const result = args.call('returnType')
      if (!isConstructor) fn['returnType'] = typeOf(reading, result, `the result of ${String(fn['name'])} of ${owner}`)
      continue
    }
    const marks = isConstructor ? undefined : MARKS[call.field]
    const read = PARTS[call.field] ?? marks
    read?.(reading, fn, args, owner)
    reportLost(reading, call, args, read !== undefined, { name: `${String(fn['name'])} of ${owner}` })
  }
  return fn
}

type PartReader = (reading: Reading, fn: Draft, args: Arguments, owner: string) => void

const PARTS: Readonly<Record<string, PartReader>> = {
  withDescription(_, fn, args) {
    fn['description'] = trimSpace(args.text('description') ?? '')
  },
  withSourceMap(reading, fn, args) {
    fn['sourceMap'] = sourceMapOf(reading, args.call('sourceMap'))
  },
  withDeprecated(_, fn, args) {
    fn['deprecated'] = args.text('reason') ?? ''
  },
  withArg(reading, fn, args, owner) {
    ;(fn['arguments'] as Draft[]).push(argumentOf(reading, args, `of ${String(fn['name'])} of ${owner}`))
  },
}

const mark =
  (key: string): PartReader =>
  (_, fn) => {
    fn[key] = true
  }

const MARKS: Readonly<Record<string, PartReader>> = {
  withCachePolicy(_, fn, args) {
    fn['cachePolicy'] = { policy: args.text('policy'), timeToLive: args.text('timeToLive') }
  },
  withCheck: mark('check'),
  withGenerator: mark('generator'),
  withUp: mark('up'),
  withAgent: mark('agent'),
}

function argumentOf(reading: Reading, args: Arguments, of: string): Draft {
  const name = args.text('name') ?? ''
  const thing = `argument ${name} ${of}`
  const type = typeOf(reading, args.call('typeDef'), thing)
  const defaultPath = args.text('defaultPath') || undefined
  const defaultAddress = args.text('defaultAddress') || undefined
  // Engines take these as optional whatever the call says.
  const forced = defaultPath !== undefined || defaultAddress !== undefined || type['name'] === 'Workspace'
  return {
    name,
    type: forced ? { ...type, optional: true } : type,
    ...annotations(reading, args),
    defaultValue: defaultOf(reading, args.text('defaultValue'), thing),
    defaultPath,
    defaultAddress,
    ignore: args.texts('ignore'),
  }
}

function defaultOf({ findings }: Reading, text: string | undefined, thing: string): unknown {
  if (text === undefined) return undefined
  const { syntax, problems } = readJson(text, () => false)
  if (syntax === undefined && problems.length === 0) return rawJson(text)
  findings.push(createFinding('capture-default-unreadable', '', { thing, value: JSON.stringify(text) }))
  return undefined
}
