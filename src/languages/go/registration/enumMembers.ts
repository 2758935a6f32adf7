import type { SourceMap } from '../../../typedefs/index.ts'
import { type Value, valueText } from '../types/constantValues.ts'
import type { Constant } from '../types/foldOperators.ts'
import type { ConstEntry } from '../types/goPackage.ts'
import type { Named } from '../types/goTypes.ts'
import { commentText } from './commentText.ts'
import { findSpec } from './findDeclaration.ts'
import { readPragmas } from './pragmas.ts'
import { reasonOf } from './reasonOf.ts'
import type { Registration } from './registration.ts'

export interface EnumMember {
  readonly name: string
  readonly value: string
  readonly description: string
  readonly deprecated?: string
  readonly sourceMap?: SourceMap
}

const byRegistration = new WeakMap<Registration, Map<unknown, readonly EnumMember[] | undefined>>()

/** The members of an enum, sorted by the names of their constants; undefined where the type is no enum. */
export function enumMembers(registration: Registration, type: Named): readonly EnumMember[] | undefined {
  let known = byRegistration.get(registration)
  if (known === undefined) {
    known = new Map()
    byRegistration.set(registration, known)
  }
  const key = type.spec ?? type
  if (!known.has(key))
    known.set(key, type.origin === 'dagger' ? coreMembers(registration, type) : ownMembers(registration, type))
  return known.get(key)
}

function coreMembers({ resolver }: Registration, type: Named): readonly EnumMember[] | undefined {
  if (type.generated !== 'enum') return undefined
  return (resolver.library.enumMembers(type.name) ?? []).map((name) => ({ name, value: name, description: '' }))
}

interface TypedConstant {
  readonly entry: ConstEntry
  readonly constant: Constant
}

const typedConstants = new WeakMap<Registration, ReadonlyMap<unknown, readonly TypedConstant[]>>()

/** The package's constants by their declared type, sorted by name. */
function constantsByType(registration: Registration): ReadonlyMap<unknown, readonly TypedConstant[]> {
  const known = typedConstants.get(registration)
  if (known !== undefined) return known
  const byType = new Map<unknown, TypedConstant[]>()
  const entries = [...registration.main.scope.values()]
    .filter((entry): entry is ConstEntry => entry.kind === 'const')
    .sort((left, right) => (left.name < right.name ? -1 : 1))
  for (const entry of entries) {
    const constant = registration.constants.of(entry)
    const spec = constant.type?.kind === 'named' ? constant.type.spec : undefined
    if (spec === undefined) continue
    const list = byType.get(spec)
    if (list === undefined) byType.set(spec, [{ entry, constant }])
    else list.push({ entry, constant })
  }
  typedConstants.set(registration, byType)
  return byType
}

function ownMembers(registration: Registration, type: Named): readonly EnumMember[] | undefined {
  const { main, say } = registration
  if (type.package !== main) return undefined
  const entries = constantsByType(registration).get(type.spec) ?? []
  if (entries.length === 0) return undefined
  const prefixed = entries.every(({ entry }) => entry.name.startsWith(type.name))
  return entries.map(({ entry, constant }) => {
    const { file, name } = entry
    if (constant.value === undefined)
      say(
        'read-not-decidable',
        {
          thing: `The value of constant ${name}`,
          problem:
            constant.outside === undefined
              ? 'it is no constant expression that Go can fold'
              : `it depends on ${constant.outside}`,
          instead: 'Write the value itself.',
        },
        file,
        entry.spec.names[entry.at]!.pos,
      )
    const spec = findSpec(file, name)
    const above = readPragmas(commentText(spec?.doc))
    const behind = readPragmas(commentText(spec?.comment))
    const pragmas = new Map([...above.values, ...behind.values])
    const pos = spec?.pos ?? entry.spec.names[entry.at]!.pos
    const deprecated = reasonOf(registration, pragmas, { what: `Constant ${name}`, file, pos })?.trim()
    return {
      name: prefixed ? name.slice(type.name.length) : name,
      value: memberValue(constant.value),
      description: above.rest.trim() || behind.rest.trim(),
      ...(deprecated === undefined ? {} : { deprecated }),
      ...(spec === undefined ? {} : { sourceMap: file.places.place(spec.pos) }),
    }
  })
}

// What Go cannot fold has this text.
const memberValue = (value: Value | undefined): string => (value === undefined ? 'unknown' : valueText(value))
