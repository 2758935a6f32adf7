import { type Config, isObject, own } from './config.ts'

/** What a user of a toolchain changes about one argument of one of its functions. */
export interface Customization {
  /** 1-based, as messages count it. */
  readonly number: number
  /** Names of functions from the main object on; `[]` is the constructor. */
  readonly function: readonly string[]
  readonly argument: string
  readonly default: string
  readonly defaultPath: string
  readonly defaultAddress: string
  readonly ignore: readonly string[]
}

/** A module that is installed for use without code. */
export interface Toolchain {
  readonly name: string
  readonly index: number
  readonly source: string
  readonly customizations: readonly Customization[]
  readonly ignoreChecks: readonly string[]
  readonly ignoreGenerators: readonly string[]
  readonly ignoreServices: readonly string[]
}

/** The toolchains of a `dagger.json`. What is not of the right type is left out here; `checkConfig` reports it. */
export function toolchainsOf({ value }: Config): readonly Toolchain[] {
  const list = own(value, 'toolchains')
  if (!Array.isArray(list)) return []
  return list.flatMap((entry, index) => {
    if (!isObject(entry)) return []
    const customizations = own(entry, 'customizations') ?? own(entry, 'arguments')
    return [
      {
        name: text(own(entry, 'name')),
        index,
        source: text(own(entry, 'source')),
        customizations: Array.isArray(customizations) ? customizations.map(customization) : [],
        ignoreChecks: texts(own(entry, 'ignoreChecks')),
        ignoreGenerators: texts(own(entry, 'ignoreGenerators')),
        ignoreServices: texts(own(entry, 'ignoreServices')),
      },
    ]
  })
}

function customization(entry: unknown, index: number): Customization {
  const value = isObject(entry) ? entry : {}
  return {
    number: index + 1,
    function: texts(own(value, 'function')),
    // Up to v0.19.9 it could be called name.
    argument: text(own(value, 'argument')) || text(own(value, 'name')),
    default: text(own(value, 'default')),
    defaultPath: text(own(value, 'defaultPath')),
    defaultAddress: text(own(value, 'defaultAddress')),
    ignore: texts(own(value, 'ignore')),
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
