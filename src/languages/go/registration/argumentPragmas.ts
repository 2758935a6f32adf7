import type { JsonText } from '../../../typedefs/index.ts'
import type { PragmaValue } from './pragmas.ts'
import { goJson } from './readJson.ts'
import type { Holder, Reference } from './reference.ts'
import type { Registration } from './registration.ts'

export interface PragmaSettings {
  readonly optional: boolean
  readonly defaultPath: string
  readonly defaultAddress: string
  readonly ignore: readonly string[]
  readonly deprecated?: string
}

type Pragmas = ReadonlyMap<string, PragmaValue>

const known: readonly string[] = ['optional', 'default', 'defaultPath', 'defaultAddress', 'ignore', 'deprecated']

/** What the pragmas of an argument set; undefined where the SDK refuses one, which is said. */
export function readPragmaSettings(
  registration: Registration,
  pragmas: Pragmas,
  holder: Holder,
): PragmaSettings | undefined {
  sayIgnored(registration, pragmas, holder)
  const value = pragmas.get('optional')
  const defaultPath = readText(registration, pragmas, 'defaultPath', holder)
  const defaultAddress = readText(registration, pragmas, 'defaultAddress', holder)
  const ignore = readIgnore(registration, pragmas, holder)
  if (defaultPath === undefined || defaultAddress === undefined || ignore === undefined) return undefined
  const optional =
    pragmas.has('defaultPath') ||
    pragmas.has('defaultAddress') ||
    (pragmas.has('optional') && (value === null || value === true))
  const deprecated = pragmas.get('deprecated')
  return {
    optional,
    defaultPath,
    defaultAddress,
    ignore,
    ...(pragmas.has('deprecated') ? { deprecated: typeof deprecated === 'string' ? deprecated : '' } : {}),
  }
}

function sayIgnored({ say }: Registration, pragmas: Pragmas, { what, file, pos }: Holder): void {
  const optional = pragmas.get('optional')
  if (optional !== undefined && optional !== null && typeof optional !== 'boolean')
    say(
      'go-pragma-ignored',
      {
        pragma: 'optional',
        where: what,
        problem: `${goJson(optional)} is neither true nor false`,
        instead: 'Write `+optional` alone.',
      },
      file,
      pos,
    )
  for (const key of pragmas.keys()) {
    const lower = key.toLowerCase()
    const meant = known.find((name) => name.toLowerCase() === lower)
    if (meant !== undefined && meant !== key)
      say(
        'go-pragma-ignored',
        { pragma: key, where: what, problem: 'pragmas are spelled exactly', instead: `Write +${meant}.` },
        file,
        pos,
      )
  }
}

/** `''` where the pragma is not there. */
function readText(
  { say }: Registration,
  pragmas: Pragmas,
  key: string,
  { what, file, pos }: Holder,
): string | undefined {
  if (!pragmas.has(key)) return ''
  const value = pragmas.get(key) ?? null
  if (typeof value === 'string') return value
  say(
    'go-pragma-value',
    { pragma: key, where: what, value: goJson(value), expected: 'a text', instead: `Write +${key}="…".` },
    file,
    pos,
  )
  return undefined
}

function readIgnore(
  { say }: Registration,
  pragmas: Pragmas,
  { what, file, pos }: Holder,
): readonly string[] | undefined {
  const value = pragmas.get('ignore')
  if (value === undefined || value === null) return []
  if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string')) return value
  say(
    'go-pragma-value',
    {
      pragma: 'ignore',
      where: what,
      value: typeof value === 'string' ? value : goJson(value),
      expected: 'a JSON list of texts',
      instead: 'Write +ignore=["a", "b"], without a comma behind the last one.',
    },
    file,
    pos,
  )
  return undefined
}

/** The default as the SDK sends it; undefined where it refuses it, which is said. */
export function readDefault(
  { say }: Registration,
  reference: Reference,
  value: PragmaValue,
  { what, file, pos }: Holder,
): JsonText | undefined {
  if (reference.kind !== 'enum') return goJson(value) as JsonText
  const { members, type } = reference
  const member =
    typeof value === 'string'
      ? (members.find(({ name }) => name === value) ?? members.find((candidate) => candidate.value === value))
      : undefined
  if (member !== undefined) return JSON.stringify(member.name) as JsonText
  say(
    'go-default-unknown',
    { where: what, value: goJson(value), enum: type.name, members: members.map(({ name }) => name).join(', ') },
    file,
    pos,
  )
  return undefined
}
