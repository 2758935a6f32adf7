import { argumentText } from './argumentText.ts'
import { queryError } from './errors.ts'
import type { ApiArgument, ApiField, ClientApi, Connection } from './types.ts'

/** One selection on the way to a value; `on` selects on the type behind an interface. */
interface Step {
  readonly field: string
  readonly given: readonly (readonly [ApiArgument, unknown])[]
  readonly on?: string
}

/** An object of the engine that is not asked for until something of it is needed. */
export class CoreObject {
  readonly steps: readonly Step[]
  readonly knownId: string | undefined

  constructor(steps: readonly Step[], knownId?: string) {
    this.steps = steps
    this.knownId = knownId
    // What a module writes into its state or prints is not the way to the object.
    Object.defineProperties(this, { steps: { enumerable: false }, knownId: { enumerable: false } })
  }

  /** Hands itself to a function that goes on with it. */
  with<Result>(next: (self: this) => Result): Result {
    return next(this)
  }
}

export type CoreClass = new (steps: readonly Step[], knownId?: string) => CoreObject

export interface Client {
  /** The class of an API type; every field is a method of it. */
  typeClass(name: string): CoreClass
  /** An object of which the ID is known. */
  load(typeName: string, id: string): CoreObject
  /** Query itself: `dag`. */
  readonly root: CoreObject
}

/** A lazy client for an API: chains are put together without asking, and asked for in one query where a value is needed. */
export function createClient(api: ClientApi, connection: Connection): Client {
  const classes = new Map<string, CoreClass>()

  async function ask(steps: readonly Step[], selection: string): Promise<unknown> {
    const texts = await Promise.all(steps.map(stepText))
    const inner = texts.reduceRight((below, { call, on }) => {
      const selected = below === '' ? '' : `{${below}}`
      return on === undefined ? `${call}${selected}` : `${call}{...on ${on}${selected}}`
    }, selection)
    let value = await send(`{${inner}}`)
    for (const { field } of steps) {
      if (typeof value !== 'object' || value === null) return value
      value = Reflect.get(value, field)
    }
    return value
  }

  async function stepText({ field, given, on }: Step): Promise<{ readonly call: string; readonly on?: string }> {
    const args = await Promise.all(
      given.map(async ([{ name, type }, value]) => `${name}:${await argumentText(value, type, api)}`),
    )
    const call = args.length === 0 ? field : `${field}(${args.join(',')})`
    return on === undefined ? { call } : { call, on }
  }

  async function send(document: string): Promise<unknown> {
    const answer = await connection.query(document)
    if (answer.ok) return answer.data
    throw queryError(answer.message, document, answer.errors)
  }

  const isObject = (type: string): boolean => {
    const kind = api.get(type)?.kind
    return kind === 'object' || kind === 'interface'
  }

  function load(typeName: string, id: string): CoreObject {
    const given = [[{ name: 'id', type: 'ID', required: true }, id]] as const
    const step: Step = connection.nodeById
      ? { field: 'node', given, on: typeName }
      : { field: `load${typeName}FromID`, given }
    return new (typeClass(typeName))([step], id)
  }

  async function value(steps: readonly Step[], { type, list, byId }: ApiField): Promise<unknown> {
    if (byId) return load(type, String(await ask(steps, '')))
    if (!list || !isObject(type)) return ask(steps, '')
    const items = (await ask(steps, 'id')) as readonly { readonly id: string }[] | null
    return items?.map(({ id }) => load(type, id)) ?? null
  }

  function method(field: ApiField): (this: CoreObject, ...args: unknown[]) => unknown {
    return function (...args) {
      if (field.name === 'id' && this.knownId !== undefined) return Promise.resolve(this.knownId)
      const steps = [...this.steps, { field: field.name, given: givenArguments(field, args) }]
      return isObject(field.type) && !field.list && !field.byId
        ? new (typeClass(field.type))(steps)
        : value(steps, field)
    }
  }

  function typeClass(name: string): CoreClass {
    const known = classes.get(name)
    if (known !== undefined) return known
    const made: CoreClass = class extends CoreObject {}
    Object.defineProperty(made, 'name', { value: name })
    // Every object has an ID, those of types that are not known too.
    for (const [key, field] of [['id', idField] as const, ...(api.get(name)?.fields ?? [])]) {
      Object.defineProperty(made.prototype, key, { value: method(field), writable: true, configurable: true })
    }
    classes.set(name, made)
    return made
  }

  const root = new (typeClass('Query'))([])
  const request = (document: string): Promise<unknown> => send(document)
  Object.defineProperty(root, 'getGQLClient', { value: () => ({ request }) })
  for (const [name] of api) {
    if (!isObject(name)) continue
    Object.defineProperty(root, `load${name}FromID`, { value: (id: string) => load(name, id) })
  }
  return { typeClass, load, root }
}

const idField: ApiField = { name: 'id', type: 'ID', list: false, byId: false, arguments: [], positional: false }

/** Arguments by name: required ones one by one, the others in one object behind them. What is undefined is left out. */
function givenArguments(field: ApiField, args: readonly unknown[]): readonly (readonly [ApiArgument, unknown])[] {
  const single = field.arguments.filter((argument) => field.positional || argument.required)
  const rest = args[single.length]
  const options: object = typeof rest === 'object' && rest !== null ? rest : {}
  return field.arguments
    .map((argument) => {
      const index = single.indexOf(argument)
      return [argument, index < 0 ? Reflect.get(options, argument.name) : args[index]] as const
    })
    .filter(([, value]) => value !== undefined)
}
