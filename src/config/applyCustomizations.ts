import { createFinding, type Finding } from '../findings/index.ts'
import { type ArgumentTypedef, pointerTokens, type Typedefs } from '../typedefs/index.ts'
import type { Target } from '../versions/index.ts'
import type { Config, ConfigPath, Place } from './config.ts'
import type { Customization, Toolchain } from './customization.ts'
import { defaultText } from './defaultText.ts'
import { findArgument } from './findArgument.ts'

export interface CustomizedTypedefs {
  /** The toolchain's document as the users of this configuration see it. */
  readonly typedefs: Typedefs
  readonly findings: readonly Finding[]
}

/**
 * Changes a toolchain's typedefs as the customizations of a user's `dagger.json` say, and as engines do at load: sets defaults,
 * paths, addresses and ignore patterns, and makes the argument optional where a path or an address is given.
 *
 * Findings, placed in the configuration: `customization-applied` (info, with the pointer into the document), and for what
 * engines skip without a word `customization-unmatched`, `customization-empty`, `customization-default-unusable`.
 */
export function applyCustomizations(
  typedefs: Typedefs,
  toolchain: Toolchain,
  config: Config,
  target: Target,
): CustomizedTypedefs {
  let current = typedefs
  const findings: Finding[] = []
  for (const customization of toolchain.customizations) {
    const path: ConfigPath = ['toolchains', toolchain.index, 'customizations', customization.number - 1]
    const place = located(config.locate(path))
    const base = { number: customization.number, toolchain: toolchain.name }
    const found = findArgument(current, customization, target)
    if (!found.ok) {
      const { problem, suggestions } = found
      findings.push(createFinding('customization-unmatched', '', { ...base, problem, suggestions }, place))
      continue
    }
    const data = { ...base, thing: found.title }
    const { argument, changes, unusable } = customize(found.argument, customization, target)
    if (unusable) {
      const value = JSON.stringify(customization.default)
      const type = found.argument.type.kind.toLowerCase()
      findings.push(createFinding('customization-default-unusable', found.pointer, { ...data, value, type }, place))
    }
    if (changes.length > 0) {
      current = replaceArgument(current, found.pointer, argument)
      const applied = { ...data, changes: changes.join(', ') }
      findings.push(createFinding('customization-applied', found.pointer, applied, place))
    } else if (!unusable) findings.push(createFinding('customization-empty', found.pointer, data, place))
  }
  return { typedefs: current, findings: Object.freeze(findings) }
}

const located = (location: Place | undefined) => (location === undefined ? {} : { location })

interface Customized {
  readonly argument: ArgumentTypedef
  readonly changes: readonly string[]
  /** The default does not fit the type. */
  readonly unusable: boolean
}

// A path or an address takes the place of every other default: an engine that is given one has no use for the rest.
function customize(argument: ArgumentTypedef, customization: Customization, target: Target): Customized {
  const { default: text, defaultPath, defaultAddress, ignore } = customization
  const { defaultValue: oldValue, defaultPath: oldPath, defaultAddress: oldAddress, ...bare } = argument
  const frees = target.behaves('customized-arguments-optional')
  const optional = frees ? { ...bare, type: { ...argument.type, optional: true } } : bare
  const changes: string[] = []
  let result = argument
  const value = text === '' ? undefined : defaultText(argument.type, text)
  if (value !== undefined) {
    result = { ...bare, defaultValue: value }
    changes.push(`default ${value}`)
  }
  if (defaultPath !== '') {
    result = { ...optional, defaultPath }
    changes.push(`defaultPath ${JSON.stringify(defaultPath)}`)
  }
  if (defaultAddress !== '') {
    result = { ...optional, defaultAddress }
    changes.push(`defaultAddress ${JSON.stringify(defaultAddress)}`)
  }
  if (ignore.length > 0) {
    result = { ...result, ignore }
    changes.push(`ignore ${ignore.map((pattern) => JSON.stringify(pattern)).join(', ')}`)
  }
  return { argument: result, changes, unusable: text !== '' && value === undefined }
}

/** The document with another argument at a pointer into an object's function or constructor. */
function replaceArgument(typedefs: Typedefs, pointer: string, argument: ArgumentTypedef): Typedefs {
  return replace(typedefs, pointerTokens(pointer), argument) as Typedefs
}

function replace(value: unknown, [token, ...rest]: readonly string[], replacement: unknown): unknown {
  if (token === undefined) return replacement
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === token ? replace(item, rest, replacement) : item))
  const object = value as Readonly<Record<string, unknown>>
  return { ...object, [token]: replace(object[token], rest, replacement) }
}
