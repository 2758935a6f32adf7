import { apiHistory, type TypedSpan } from '../../../versions/index.ts'

const builderArguments: ReadonlyMap<string, string> = new Map([
  ['typeDef', 'TypeDef'],
  ['returnType', 'TypeDef'],
  ['elementType', 'TypeDef'],
])
/** Arguments that came after there was one ID type for all (introspection recordings of v0.21.8 and v1.0.0-beta.10). */
const neverNamed: ReadonlyMap<string, string> = new Map([
  ['AgentGroup.compose(base:)', 'LLM'],
  ['Container.from(registryService:)', 'Service'],
  ['Container.publish(registryService:)', 'Service'],
  ['Container.withMountedVolume(volume:)', 'Volume'],
  ['CurrentModule.asSDK(workspace:)', 'Workspace'],
  ['GitRef.log(base:)', 'GitRef'],
  ['LLM.withSkills(directory:)', 'Directory'],
  ['LLM.withTools(object:)', 'Node'],
  ['LLM.withWorkspace(workspace:)', 'Workspace'],
  ['ModuleSource.generate(workspace:)', 'Workspace'],
  ['ModuleSource.generateLocalDependencies(workspace:)', 'Workspace'],
  ['Query.sshfsVolume(experimentalServiceHost:)', 'Service'],
  ['Query.sshfsVolume(knownHosts:)', 'Secret'],
  ['Query.sshfsVolume(privateKey:)', 'Secret'],
  ['Workspace.changes(from:)', 'Workspace'],
  ['Workspace.withChanges(changes:)', 'Changeset'],
  ['Workspace.withMountedDirectory(source:)', 'Directory'],
  ['Workspace.withMountedFile(source:)', 'File'],
  ['Workspace.withNewDirectory(source:)', 'Directory'],
])
const ownIdType = /^\[?(\w+)ID\b/

/**
 * The object type whose ID an argument takes where the schema says only `ID!` (v0.21.1 and later): the one that its
 * type named before. Undefined: never named.
 */
export function expectedType(type: string, field: string, argument: string): string | undefined {
  const legacy = field.startsWith('load') && field.endsWith('FromID') ? field.slice(4, -6) : undefined
  if (type === 'Query' && argument === 'id' && legacy) return legacy
  const spans = apiHistory().get(type)?.members.get(field)?.arguments.get(argument) ?? []
  return lastNamed(spans) ?? neverNamed.get(`${type}.${field}(${argument}:)`) ?? builderArguments.get(argument)
}

function lastNamed(spans: readonly TypedSpan[]): string | undefined {
  for (const { type = '' } of spans.toReversed()) {
    const named = ownIdType.exec(type)?.[1]
    if (named) return named
  }
  return undefined
}

const ownResults = new Set(['replay', 'sync'])

/** The type whose ID a field gives where the schema says only `ID!`; `sync` and its like give that of their own object. */
export const expectedResult = (type: string, field: string): string | undefined =>
  lastNamed(apiHistory().get(type)?.members.get(field)?.spans ?? []) ?? (ownResults.has(field) ? type : undefined)
