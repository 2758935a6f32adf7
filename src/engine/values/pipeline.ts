import { isObjectType } from 'graphql'
import type { EngineObject, EngineSession, InputValue, Origin } from '../api/index.ts'

export interface PipelineOptions {
  /** Longer texts are cut, and it is said how long they are; absent: nothing is. */
  readonly longestText?: number
}

const WIDTH = 100

/**
 * How an object was made, as calls of a client: one on a line, arguments that need not be given by name. Of a secret that was set
 * the plaintext is not in it.
 *
 * @example
 * dag
 *   .container()
 *   .from("alpine:latest")
 *   .withExec(["echo", "hello"])
 */
export const pipelineText = (session: EngineSession, object: EngineObject, options: PipelineOptions = {}): string =>
  written({ session, options }, object, '').join('\n')

/** The calls that made an object, first to last: `from("alpine:latest")`. */
export const pipelineCalls = (session: EngineSession, object: EngineObject): readonly string[] =>
  originsOf(object).map((origin) => lineOf({ session, options: {} }, origin))

interface Context {
  readonly session: EngineSession
  readonly options: PipelineOptions
}

function originsOf(object: EngineObject): readonly Origin[] {
  const origins: Origin[] = []
  for (let origin = object.origin; origin; origin = origin.receiver?.origin) {
    // An element whose receiver is its list is that list's call with a position.
    if (origin.nth === undefined && origins.at(-1)?.nth !== undefined && origins.at(-1)?.field === origin.field)
      continue
    origins.push(origin)
  }
  return origins.reverse()
}

/** The lines of an object: one where it is short. */
function written(context: Context, object: EngineObject, indent: string): readonly string[] {
  const origins = originsOf(object)
  const line = `dag${origins.map((origin) => `.${lineOf(context, origin)}`).join('')}`
  if (origins.length <= 2 && indent.length + line.length <= WIDTH) return [`${indent}${line}`]
  return [`${indent}dag`, ...origins.flatMap((origin) => callLines(context, origin, `${indent}  `))]
}

function callLines(context: Context, origin: Origin, indent: string): readonly string[] {
  const line = `${indent}.${lineOf(context, origin)}`
  if (line.length <= WIDTH || origin.arguments.length === 0) return [line]
  const { single, named } = argumentsOf(context, origin)
  const inner = `${indent}  `
  const lines = [
    ...single.map(({ value }) => valueLines(context, value, inner)),
    ...(named.length === 0 ? [] : [[`${inner}{ ${namedText(context, named)} }`]]),
  ]
  const separated = lines.flatMap((each, index) =>
    index === lines.length - 1 ? each : [...each.slice(0, -1), `${each.at(-1)},`],
  )
  return [`${indent}.${origin.field}(`, ...separated, `${indent})${position(origin)}`]
}

const valueLines = (context: Context, value: InputValue, indent: string): readonly string[] =>
  value.kind === 'object' ? written(context, value.object, indent) : [`${indent}${valueText(context, value)}`]

function lineOf(context: Context, origin: Origin): string {
  const { single, named } = argumentsOf(context, origin)
  const parts = single.map(({ value }) => valueText(context, value))
  if (named.length > 0) parts.push(`{ ${namedText(context, named)} }`)
  return `${origin.field.replace(/^_context/, 'context')}(${parts.join(', ')})${position(origin)}`
}

const position = ({ nth }: Origin): string => (nth === undefined ? '' : `[${nth - 1}]`)

type Given = Origin['arguments'][number]

/** Arguments that have to be given, and the others. */
function argumentsOf(
  { session }: Context,
  { receiver, field, arguments: args }: Origin,
): { readonly single: readonly Given[]; readonly named: readonly Given[] } {
  const type = session.schema.getType(receiver?.type ?? 'Query')
  const definition = isObjectType(type) ? type.getFields()[field] : undefined
  const isRequired = ({ name }: Given): boolean =>
    definition === undefined
      ? name === 'path'
      : String(definition.args.find((arg) => arg.name === name)?.type).endsWith('!')
  return { single: args.filter(isRequired), named: args.filter((each) => !isRequired(each)) }
}

const namedText = (context: Context, args: readonly Given[]): string =>
  args.map(({ name, value }) => `${name}: ${valueText(context, value)}`).join(', ')

function valueText(context: Context, value: InputValue): string {
  switch (value.kind) {
    case 'string':
      return quoted(value.value, context.options.longestText)
    case 'object':
      return `dag${originsOf(value.object)
        .map((origin) => `.${lineOf(context, origin)}`)
        .join('')}`
    case 'list':
      return `[${value.values.map((each) => valueText(context, each)).join(', ')}]`
    case 'fields':
      return `{ ${namedText(context, value.fields)} }`
    case 'null':
    case 'unloadable':
      return 'null'
    default:
      return String(value.value)
  }
}

function quoted(text: string, longest = Infinity): string {
  if (text.length <= longest) return JSON.stringify(text)
  return `${JSON.stringify(text.slice(0, longest)).slice(0, -1)}…" /* ${text.length} characters */`
}
