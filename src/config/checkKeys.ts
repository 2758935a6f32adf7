import { createFinding, type Finding, type FindingPlace } from '../findings/index.ts'
import { nearest } from '../text/nearest.ts'
import {
  type ConfigForm,
  type ConfigKey,
  type ConfigKeys,
  describeSpans,
  holdsRelease,
  jsonKeys,
  type Target,
  tomlKeys,
  type ValueType,
} from '../versions/index.ts'
import { type Config, type ConfigObject, type ConfigPath, isObject, pathText } from './config.ts'
import { refusedKey } from './refusedKey.ts'

/** Every key of a configuration: known, read by the target's release, of the right type, and in the right file. */
export function checkKeys(config: Config, target: Target): readonly Finding[] {
  const findings: Finding[] = []
  const keys = config.kind === 'dagger.json' ? jsonKeys : tomlKeys
  checkObject({ config, target, findings }, config.value, [], keys)
  return findings
}

interface Check {
  readonly config: Config
  readonly target: Target
  readonly findings: Finding[]
}

function checkObject(check: Check, value: ConfigObject, path: ConfigPath, keys: ConfigKeys): void {
  for (const [name, part] of Object.entries(value)) checkKey(check, name, part, [...path, name], keys)
}

function checkKey(
  { config, target, findings }: Check,
  name: string,
  value: unknown,
  path: ConfigPath,
  keys: ConfigKeys,
): void {
  const place = (): FindingPlace => {
    const location = config.locate(path)
    return location === undefined ? {} : { location }
  }
  const named = () => ({ file: config.file, key: shown(pathText(path)) })
  const refused = target.behaves('module-toml') ? refusedKey(config.kind, path) : undefined
  if (refused !== undefined) {
    const { instead, engineMessage } = refused
    findings.push(createFinding('config-key-elsewhere', '', { ...named(), instead }, { ...place(), engineMessage }))
    return
  }
  const row = keys.get(name)
  if (row === undefined) {
    const suggestion = nearest(name, keys.keys(), 1).join()
    findings.push(createFinding('config-key-unknown', '', { ...named(), suggestion }, place()))
    return
  }
  const { release, resolvedRelease } = target
  const form = row.forms.find(({ releases }) => holdsRelease(releases, resolvedRelease))
  if (form === undefined) {
    const spans = describeSpans(row.forms.flatMap(({ releases }) => releases))
    findings.push(createFinding('config-key-ignored', '', { ...named(), spans, release }, place()))
    return
  }
  // A key without a value is none, to engines as well.
  if (value === null) return
  if (!fits(value, form)) {
    const data = { ...named(), actual: article(value), expected: form.types.map((type) => TYPES[type]).join(' or ') }
    const other = row.forms.find((each) => fits(value, each))
    findings.push(
      other === undefined
        ? createFinding('config-value-wrong', '', data, place())
        : createFinding(
            'config-value-elsewhere',
            '',
            { ...data, spans: describeSpans(other.releases), release },
            place(),
          ),
    )
    return
  }
  checkInside({ config, target, findings }, row, value, path)
}

const fits = (value: unknown, { types }: ConfigForm): boolean =>
  types.some((type) => is(value, type, types.includes('strings')))

function checkInside(check: Check, { keys }: ConfigKey, value: unknown, path: ConfigPath): void {
  if (keys === undefined) return
  if (isObject(value)) checkObject(check, value, path, keys)
  if (!Array.isArray(value)) return
  for (const [index, item] of value.entries()) if (isObject(item)) checkObject(check, item, [...path, index], keys)
}

const TYPES: Readonly<Record<ValueType, string>> = {
  string: 'a text',
  boolean: 'true or false',
  object: 'an object',
  strings: 'a list of texts',
  objects: 'a list of objects',
  flags: 'an object of true or false',
  lists: 'an object of lists of texts',
  any: 'anything',
}

function is(value: unknown, type: ValueType, mixed: boolean): boolean {
  switch (type) {
    case 'any':
      return true
    case 'object':
      return isObject(value)
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
    case 'flags':
      return isObject(value) && Object.values(value).every((part) => typeof part === 'boolean')
    case 'lists':
      return isObject(value) && Object.values(value).every((part) => is(part, 'strings', false))
    // Lists of dependencies may mix both ways of writing one.
    case 'objects':
      return Array.isArray(value) && value.every((item) => isObject(item) || (mixed && typeof item === 'string'))
    default:
      return typeof value === type
  }
}

function article(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (isObject(value)) return 'an object'
  return typeof value === 'string' ? 'a text' : typeof value === 'boolean' ? 'true or false' : 'a number'
}

const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
