import {
  enumMemberName,
  functionName,
  type ModuleNames,
  namespacedName,
  toCamel,
  toLowerCamel,
} from '../../names/index.ts'
import type {
  ArgumentTypedef,
  EnumTypedef,
  InterfaceTypedef,
  ObjectTypedef,
  Typedefs,
  TypeReference,
} from '../../typedefs/index.ts'
import {
  type ApiMember,
  type ApiType,
  apiHistory,
  createTarget,
  newestRelease,
  newestStable,
  oldestRelease,
  type Target,
} from '../../versions/index.ts'
import type { Dependency } from '../types.ts'

/** A part of a dependency: the name that the module gives the dependency, and where in its typedefs the part is; '': the module. */
export interface DependencyPart {
  readonly dependency: string
  readonly pointer: string
}

/** What the modules that a module depends on add to the API that its client has. */
export interface DependencyApi {
  /** Their types by name; and `Query`, with the functions that make their main objects beside the core's own. */
  readonly types: ReadonlyMap<string, ApiType>
  /** Names of the dependencies whose main objects are known. */
  readonly known: ReadonlySet<string>
  /** Whose part a coordinate is; undefined where it is the core's. */
  partAt(coordinate: string): DependencyPart | undefined
}

/** The API of dependencies whose typedefs are known, named as engines name them for the engineVersion of each. */
export function dependencyApi(dependencies: readonly Dependency[]): DependencyApi {
  const types = new Map<string, ApiType>()
  const parts = new Map<string, DependencyPart>()
  const known = new Set<string>()
  for (const { name, typedefs, engineVersion } of dependencies) {
    const target = namingTarget(engineVersion)
    if (typedefs === undefined || target === undefined) continue
    const note = (coordinate: string, pointer: string): void =>
      void parts.set(coordinate, { dependency: name, pointer })
    for (const type of typesOf(typedefs, name, target, note)) types.set(type.name, type)
    const construct = constructorOf(typedefs, name, target, note)
    const query = types.get('Query') ?? apiHistory().get('Query')
    if (construct === undefined || query === undefined) continue
    known.add(name)
    types.set('Query', { ...query, members: new Map([...query.members, [construct.name, construct]]) })
  }
  return { types, known, partAt: (coordinate) => parts.get(coordinate) }
}

type Note = (coordinate: string, pointer: string) => void

const always = { since: oldestRelease } as const

function typesOf(typedefs: Typedefs, final: string, target: Target, note: Note): readonly ApiType[] {
  const named = typeNames(typedefs, final, target)
  const withMembers = (
    kind: 'object' | 'interface',
    type: ObjectTypedef | InterfaceTypedef,
    pointer: string,
  ): ApiType => {
    const name = named(type.name)
    note(name, pointer)
    const members = new Map<string, ApiMember>()
    for (const [i, field] of ('fields' in type ? type.fields : []).entries()) {
      if (field.private) continue
      const member = toLowerCamel(target, field.name)
      note(`${name}.${member}`, `${pointer}/fields/${i}`)
      members.set(member, apiMember(member, graphqlType(field.type, named)))
    }
    for (const [i, each] of type.functions.entries()) {
      const member = functionName(target, each.name)
      const at = `${pointer}/functions/${i}`
      note(`${name}.${member}`, at)
      const args = argumentsOf(each.arguments, `${name}.${member}`, at, named, target, note)
      members.set(member, apiMember(member, graphqlType(each.returnType, named), args))
    }
    return { name, kinds: [{ ...always, kind }], members }
  }
  const ofEnum = (type: EnumTypedef, pointer: string): ApiType => {
    const name = named(type.name)
    note(name, pointer)
    const members = type.members.map((each, i): [string, ApiMember] => {
      const member = enumMemberName(target, each.name)
      note(`${name}.${member}`, `${pointer}/members/${i}`)
      return [member, { name: member, spans: [always], arguments: new Map() }]
    })
    return { name, kinds: [{ ...always, kind: 'enum' }], members: new Map(members) }
  }
  return [
    ...typedefs.objects.map((type, i) => withMembers('object', type, `/objects/${i}`)),
    ...typedefs.interfaces.map((type, i) => withMembers('interface', type, `/interfaces/${i}`)),
    ...typedefs.enums.map((type, i) => ofEnum(type, `/enums/${i}`)),
  ]
}

/** The function of `Query` that makes the main object. */
function constructorOf(typedefs: Typedefs, final: string, target: Target, note: Note): ApiMember | undefined {
  const named = typeNames(typedefs, final, target)
  const main = toCamel(target, final)
  const at = typedefs.objects.findIndex(({ name }) => named(name) === main)
  if (at < 0) return undefined
  const name = toLowerCamel(target, final)
  note(`Query.${name}`, '')
  const given = typedefs.objects[at]?.constructorFunction?.arguments ?? []
  const args = argumentsOf(given, `Query.${name}`, `/objects/${at}/constructorFunction`, named, target, note)
  return apiMember(name, `${main}!`, args)
}

function argumentsOf(
  list: readonly ArgumentTypedef[],
  coordinate: string,
  pointer: string,
  named: (name: string) => string,
  target: Target,
  note: Note,
): ApiMember['arguments'] {
  const spelled = list.map(({ name, type }, i) => {
    const argument = toLowerCamel(target, name)
    note(`${coordinate}(${argument}:)`, `${pointer}/arguments/${i}`)
    return [argument, [{ ...always, type: graphqlType(type, named) }]] as const
  })
  return new Map(spelled)
}

const apiMember = (name: string, type: string, args: ApiMember['arguments'] = new Map()): ApiMember => ({
  name,
  spans: [{ ...always, type }],
  arguments: args,
})

/** Names of a module's own types in the schema; others are the core's. */
function typeNames(typedefs: Typedefs, final: string, target: Target): (name: string) => string {
  const module: ModuleNames = { final, original: typedefs.name }
  const own = new Set([...typedefs.objects, ...typedefs.interfaces, ...typedefs.enums].map(({ name }) => name))
  return (name) => (own.has(name) ? namespacedName(target, name, module) : name)
}

/** A module's names are those of its own engineVersion, whoever calls it. */
function namingTarget(engineVersion: string = newestStable): Target | undefined {
  const made = createTarget({ release: newestRelease, engineVersion })
  if (made.ok) return made.target
  return engineVersion === newestStable ? undefined : namingTarget()
}

const scalars: Readonly<Record<string, string>> = {
  STRING: 'String',
  INTEGER: 'Int',
  FLOAT: 'Float',
  BOOLEAN: 'Boolean',
  VOID: 'Void',
}

function graphqlType(type: TypeReference, named: (name: string) => string): string {
  const end = type.optional ? '' : '!'
  if (type.kind === 'LIST') return `[${graphqlType(type.elementType, named)}]${end}`
  return `${'name' in type ? named(type.name) : scalars[type.kind]}${end}`
}
