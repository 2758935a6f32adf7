import type { TypeReference } from '../../src/typedefs/types.ts'
import { CallProblem } from './CallProblem.ts'
import type { IndexedObject, ModuleIndex } from './moduleIndex.ts'
import { isPlainObject, type PlainValue, setProperty } from './parseJson.ts'
import type { Clients } from './types.ts'

/** What a value is and how it is wanted. */
export interface ValueUse {
  /** `Argument i of Kitchen.echoInt`, for problems. */
  readonly thing: string
  /** Integers are BigInts in code. */
  readonly bigint: boolean
}

/** Turns JSON of the engine into what code works with: instances, clients, enum values, by the declared type. */
export class ValueReader {
  readonly #index: ModuleIndex
  readonly #clients: Clients

  constructor(index: ModuleIndex, clients: Clients) {
    this.#index = index
    this.#clients = clients
  }

  value(value: PlainValue, type: TypeReference, use: ValueUse): unknown {
    if (value === null) return null
    switch (type.kind) {
      case 'LIST':
        return Array.isArray(value) ? value.map((item) => this.value(item, type.elementType, use)) : value
      case 'OBJECT': {
        const object = this.#index.objects.get(type.name)
        if (object !== undefined && isPlainObject(value)) return this.state(value, object)
        return typeof value === 'string' ? this.#clients.load('OBJECT', type.name, value) : value
      }
      case 'INTERFACE':
        return typeof value === 'string' ? this.#clients.load('INTERFACE', type.name, value) : value
      case 'ENUM':
        return typeof value === 'string' ? (this.#index.enums.get(type.name)?.toCode.get(value) ?? value) : value
      case 'INTEGER':
        return integer(value, use)
      case 'FLOAT':
        return float(value, use)
      default:
        return value
    }
  }

  /**
   * An object from its state: its class's prototype without running the constructor, fields under their names in code,
   * what is no field as it came.
   */
  state(state: PlainValue, object: IndexedObject): object {
    const instance: object = object.type === undefined ? {} : Object.create(object.type.prototype)
    if (!isPlainObject(state)) return instance
    for (const [key, value] of Object.entries(state)) {
      const field = object.fields.get(key)
      if (field === undefined) {
        setProperty(instance, key, value)
        continue
      }
      const thing = `Field ${key} of ${object.typedef.name}`
      setProperty(instance, field.property, this.value(value, field.typedef.type, { thing, bigint: field.bigint }))
    }
    return instance
  }
}

function integer(value: PlainValue, { thing, bigint }: ValueUse): PlainValue {
  if (bigint && typeof value === 'number' && Number.isInteger(value)) return BigInt(value)
  if (bigint || typeof value !== 'bigint') return value
  throw new CallProblem(
    `${thing} is ${value}, which a number cannot hold exactly; its type in code would have to be bigint`,
  )
}

function float(value: PlainValue, { thing }: ValueUse): PlainValue {
  const number = typeof value === 'bigint' ? Number(value) : value
  if (typeof number !== 'number' || Number.isFinite(number)) return number
  throw new CallProblem(`${thing} is larger than a number can be`)
}
