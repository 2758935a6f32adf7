import { apiHistory, type CoreTypeKind } from '../../../versions/index.ts'
import { goOptionsName, goTypeName } from '../../spelling/go.ts'
import { basic, type GoType, type Named } from './goTypes.ts'

/** What the generated package `dagger` declares, by the names it gives. */
export interface DaggerLibrary {
  type(name: string, packagePath: string): Named | undefined
  /** Members of a core enum; undefined where the type is none. */
  enumMembers(name: string): readonly string[] | undefined
}

interface Declared {
  readonly kind: CoreTypeKind | 'options' | 'chain'
  readonly apiName: string
}

let declared: ReadonlyMap<string, Declared> | undefined

/** Every name that some release's library has. */
function declarations(): ReadonlyMap<string, Declared> {
  if (declared !== undefined) return declared
  const found = new Map<string, Declared>()
  const types = [...apiHistory().values()]
  for (const type of types) {
    const name = goTypeName(type.name)
    if (type.kinds.some(({ kind }) => kind === 'object'))
      found.set(`With${name}Func`, { kind: 'chain', apiName: type.name })
    for (const member of type.members.values())
      if (member.arguments.size > 0)
        found.set(goOptionsName(type.name, member.name), { kind: 'options', apiName: type.name })
  }
  for (const type of types) {
    const kind = type.kinds.at(-1)?.kind
    if (kind !== undefined) found.set(goTypeName(type.name), { kind, apiName: type.name })
  }
  declared = found
  return found
}

/** What the library has besides the types of the schema. */
const beside: ReadonlyMap<string, Declared['kind']> = new Map([
  ['DaggerObject', 'interface'],
  ['ID', 'scalar'],
  ['ExecError', 'options'],
])

const emptyStruct: GoType = { kind: 'struct', fields: [] }
const emptyInterface: GoType = { kind: 'interface', methods: [], embedded: [] }

function underlyingOf(kind: Declared['kind']): GoType {
  if (kind === 'scalar' || kind === 'enum') return basic('string')
  if (kind === 'interface') return emptyInterface
  return kind === 'chain' ? { kind: 'signature' } : emptyStruct
}

/** The library of Dagger's own API. Types of dependencies are not in it. */
export function createDaggerLibrary(): DaggerLibrary {
  const made = new Map<string, Named>()
  return {
    type(name, packagePath) {
      const known = made.get(`${packagePath}.${name}`)
      if (known !== undefined) return known
      const kind = beside.get(name) ?? declarations().get(name)?.kind
      if (kind === undefined) return undefined
      const type: Named = {
        kind: 'named',
        name,
        packagePath,
        origin: 'dagger',
        generated: kind,
        typeArguments: [],
        underlying: underlyingOf(kind),
      }
      made.set(`${packagePath}.${name}`, type)
      return type
    },
    enumMembers(name) {
      const found = declarations().get(name)
      if (found?.kind !== 'enum') return undefined
      return [...(apiHistory().get(found.apiName)?.members.keys() ?? [])]
    },
  }
}
