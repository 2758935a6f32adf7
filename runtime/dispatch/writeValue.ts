import type { TypeReference } from '../../src/typedefs/types.ts'
import { CallProblem } from './CallProblem.ts'
import type { IndexedObject, ModuleIndex } from './moduleIndex.ts'

type Identified = { id(): unknown }

/** What a value is held by, up to the result: one that holds itself would never end. */
interface Holder {
  readonly value: unknown
  readonly holder: Holder | undefined
}

const isIdentified = (value: object): value is Identified => typeof (value as Partial<Identified>).id === 'function'

/**
 * Turns what code gave into JSON text for the engine, by the declared type: state of the module's own objects, IDs of
 * clients, what stands for enum members. Every registered field is there, `null` where code has nothing.
 */
export class ValueWriter {
  readonly #index: ModuleIndex

  constructor(index: ModuleIndex) {
    this.#index = index
  }

  async value(given: unknown, type: TypeReference, thing: string, holder?: Holder): Promise<string> {
    const value = await given
    if (value === undefined || value === null || type.kind === 'VOID') return 'null'
    switch (type.kind) {
      case 'LIST':
        return isList(value)
          ? this.#list([...value], type.elementType, thing, heldBy(value, holder, thing))
          : this.#plain(value, thing, holder)
      case 'OBJECT': {
        const object = this.#index.objects.get(type.name)
        return object === undefined
          ? this.#identified(value, type.name, thing)
          : this.#own(value, object, thing, holder)
      }
      case 'INTERFACE':
        return this.#identified(value, type.name, thing)
      case 'ENUM': {
        const known = typeof value === 'string' || typeof value === 'number'
        const json = known ? this.#index.enums.get(type.name)?.toJson.get(value) : undefined
        return json === undefined ? this.#plain(value, thing, holder) : JSON.stringify(json)
      }
      default:
        return this.#plain(value, thing, holder)
    }
  }

  /** The state of one of the module's own objects; of one that the engine has already, its ID. */
  async #own(value: unknown, object: IndexedObject, thing: string, holder: Holder | undefined): Promise<string> {
    if (typeof value !== 'object' || value === null) return this.#plain(value, thing, holder)
    const client = object.type !== undefined && !(value instanceof object.type) && isIdentified(value)
    if (client) return JSON.stringify(await value.id())
    const held = heldBy(value, holder, thing)
    const entries: Promise<string>[] = []
    const entry = async (key: string, json: Promise<string>): Promise<string> => `${JSON.stringify(key)}:${await json}`
    const own = new Map(Object.entries(value))
    for (const { property, typedef } of object.properties.values()) {
      const part: unknown = own.has(property) ? own.get(property) : Reflect.get(value, property)
      own.delete(property)
      if (part === undefined && typedef.private) continue
      const field = `Field ${typedef.name} of ${object.typedef.name}`
      entries.push(entry(typedef.name, this.value(part, typedef.type, field, held)))
    }
    for (const [key, part] of own) {
      if (part === undefined || typeof part === 'function') continue
      entries.push(entry(key, this.#plain(part, `Property ${key} of ${object.typedef.name}`, held)))
    }
    return `{${(await Promise.all(entries)).join(',')}}`
  }

  async #list(items: readonly unknown[], type: TypeReference, thing: string, holder: Holder): Promise<string> {
    return `[${(await Promise.all(items.map((item) => this.value(item, type, thing, holder)))).join(',')}]`
  }

  async #identified(value: unknown, typeName: string, thing: string): Promise<string> {
    if (typeof value === 'string') return JSON.stringify(value)
    if (typeof value === 'object' && value !== null && isIdentified(value)) return JSON.stringify(await value.id())
    throw new CallProblem(
      `${thing} has no ID, so it cannot be given to the engine as ${typeName}; only what came from the engine has one`,
    )
  }

  /** JSON of a value without a type: clients in it become their IDs, everything else what JSON makes of it. */
  async #plain(given: unknown, thing: string, holder: Holder | undefined): Promise<string> {
    const value = await given
    if (typeof value === 'bigint') return value.toString()
    if (typeof value === 'number') return plainNumber(value, thing)
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
    if (isIdentified(value)) return JSON.stringify(await value.id())
    const held = heldBy(value, holder, thing)
    if (isList(value))
      return `[${(await Promise.all([...value].map((item) => this.#plain(item, thing, held)))).join(',')}]`
    const json: unknown = 'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : value
    if (json !== value) return this.#plain(json, thing, held)
    const entries = Object.entries(value).filter(([, part]) => part !== undefined && typeof part !== 'function')
    const texts = entries.map(async ([key, part]) => `${JSON.stringify(key)}:${await this.#plain(part, thing, held)}`)
    return `{${(await Promise.all(texts)).join(',')}}`
  }
}

function heldBy(value: unknown, holder: Holder | undefined, thing: string): Holder {
  for (let each = holder; each !== undefined; each = each.holder) {
    if (each.value === value) throw new CallProblem(`${thing} holds itself, which JSON cannot`)
  }
  return { value, holder }
}

const isList = (value: unknown): value is Iterable<unknown> =>
  Array.isArray(value) || value instanceof Set || ArrayBuffer.isView(value)

/** Whole numbers without exponent, since engines read `1e+21` as no integer. */
function plainNumber(value: number, thing: string): string {
  if (!Number.isFinite(value)) throw new CallProblem(`${thing} is ${value}, which JSON cannot hold`)
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : JSON.stringify(value)
}
