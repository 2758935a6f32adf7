import { createFinding } from '../../findings/index.ts'
import { trimSpace } from '../../names/index.ts'
import { annotationsOn } from '../../typedefs/annotationsOn.ts'
import { rawJson } from '../../typedefs/index.ts'
import { readJson } from '../../typedefs/json/readJson.ts'
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

/** Calls of annotations: each says what its row in the table says it does. */
const MARKS: Readonly<Record<string, PartReader>> = Object.fromEntries(
  annotationsOn('function').flatMap(([key, { call, kind }]): [string, PartReader][] => {
    if (call === undefined || Object.hasOwn(PARTS, call.field)) return []
    const { argument } = call
    return [
      [
        call.field,
        (_, fn, args) => {
          if (kind === 'cachePolicy') fn[key] = { policy: args.text('policy'), timeToLive: args.text('timeToLive') }
          else if (kind === 'number') fn[key] = args.number(argument ?? key)
          else fn[key] = kind === 'flag' ? true : args.text(argument ?? key)
        },
      ],
    ]
  }),
)

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
