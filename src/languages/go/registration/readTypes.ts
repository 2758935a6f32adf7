import type { EnumTypedef, InterfaceTypedef, ObjectTypedef, Typedefs } from '../../../typedefs/index.ts'
import { dealias, isExported, type Named, underlying } from '../types/goTypes.ts'
import { commentText } from './commentText.ts'
import { enumMembers } from './enumMembers.ts'
import { findSpec } from './findDeclaration.ts'
import { readInterface } from './readInterface.ts'
import { readObject } from './readObject.ts'
import { firstHolder } from './reference.ts'
import type { Registration } from './registration.ts'

interface Lists {
  readonly objects: ObjectTypedef[]
  readonly interfaces: InterfaceTypedef[]
  readonly enums: EnumTypedef[]
}

/** Types that the module's name points at, by name. */
export function mainTypes({ main, resolver, isMain }: Registration): readonly Named[] {
  return [...main.scope.values()]
    .filter((entry) => entry.kind === 'type' && isExported(entry.name) && isMain(entry.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map((entry) => dealias(resolver.declared(entry, main)!))
    .filter((type): type is Named => type.kind === 'named')
}

/**
 * The types of a module as the SDK registers them: the main ones, then round by round what they mention.
 * What it refuses is said, and left out here.
 */
export function readTypes(registration: Registration, roots: readonly Named[]): Typedefs {
  const lists: Lists = { objects: [], interfaces: [], enums: [] }
  const seen = new Set<string>()
  let round = roots
  while (round.length > 0) {
    const next: Named[] = []
    for (const type of round) {
      const key = `${type.packagePath}/${type.name}`
      if (seen.has(key)) continue
      seen.add(key)
      if (type.origin === 'dagger' || !isAllowed(registration, type)) continue
      next.push(...readType(registration, type, lists))
    }
    round = next
  }
  return { formatVersion: 1, name: registration.moduleName, description: moduleDescription(registration), ...lists }
}

/** Only exported types of the module's own package can be registered. */
function isAllowed(registration: Registration, type: Named): boolean {
  const { main, say } = registration
  const isOwn = type.packagePath === main.path
  if (isOwn && isExported(type.name)) return true
  const { what, file, pos } = firstHolder(registration, type) ?? { what: 'Something', file: main.files[0]!, pos: 0 }
  say(
    'go-type',
    isOwn
      ? {
          where: what,
          type: type.name,
          problem: 'the type is not exported',
          instead: `Begin the name of ${type.name} with a capital.`,
        }
      : {
          where: what,
          type: `${type.packagePath}.${type.name}`,
          problem: "only types of the module's own package can be registered",
          instead: 'Declare a type in package main, or pass the text or number that is needed.',
        },
    file,
    pos,
  )
  return false
}

function readType(registration: Registration, type: Named, lists: Lists): readonly Named[] {
  const under = underlying(type)
  if (under.kind === 'struct') {
    const read = readObject(registration, type, under)
    if (read === undefined) return []
    lists.objects.push(read.typedef)
    return read.mentioned
  }
  if (under.kind === 'interface') {
    const read = readInterface(registration, type, under)
    if (read === undefined) return []
    lists.interfaces.push(read.typedef)
    return read.mentioned
  }
  if (under.kind === 'basic') {
    const typedef = readEnum(registration, type)
    if (typedef !== undefined) lists.enums.push(typedef)
  }
  return []
}

function readEnum(registration: Registration, type: Named): EnumTypedef | undefined {
  const members = enumMembers(registration, type)
  const spec = type.file && findSpec(type.file, type.name)
  if (members === undefined || type.file === undefined || spec === undefined) return undefined
  return {
    name: type.name,
    description: commentText(spec.doc).trim(),
    sourceMap: type.file.places.place(spec.pos),
    members: members.map((member) => ({ ...member, value: member.value === '' ? member.name : member.value })),
  }
}

/** The first comment of the file with the main object that stands before `package`. */
function moduleDescription({ main, isMain }: Registration): string {
  const entry = [...main.scope.values()]
    .filter(({ name }) => isExported(name) && isMain(name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .at(-1)
  const syntax = entry?.file.syntax
  const first = syntax?.groups[0]
  return syntax === undefined || first === undefined || first.comments[0]!.pos > syntax.packagePos
    ? ''
    : commentText(first)
}
