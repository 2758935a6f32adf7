import { releaseIndex } from './releases.ts'
import { spansHoldRelease, spansHoldView } from './spans.ts'
import type { Evidence, Span } from './types.ts'

/** Parts of the API that only some views are shown, on the releases that have them at all. */
export interface ViewGate extends Evidence {
  readonly coordinates: readonly string[]
  readonly views: readonly Span[]
  /** Releases that hide it; absent: all that have it. */
  readonly releases?: readonly Span[]
}

/**
 * What engines hide from modules of other views. The API history is the schema in the newest view, so a gate with an end may
 * name what it lacks. Feature rows have their own `views`; a gate only says what introspection shows.
 */
export const viewGates: readonly ViewGate[] = Object.freeze([
  {
    coordinates: [
      'TypeDefKind.STRING',
      'TypeDefKind.INTEGER',
      'TypeDefKind.FLOAT',
      'TypeDefKind.BOOLEAN',
      'TypeDefKind.SCALAR',
      'TypeDefKind.LIST',
      'TypeDefKind.OBJECT',
      'TypeDefKind.INTERFACE',
      'TypeDefKind.INPUT',
      'TypeDefKind.VOID',
      'TypeDefKind.ENUM',
    ],
    views: [{ since: 'v0.18.11' }],
    evidence: 'builder recordings, introspection of v0.18.11, v0.20.8 and v1.0.0-beta.10 in two views each',
    evidenceKind: 'measured',
  },
  {
    coordinates: [
      'Query.currentTypeDefs(returnAllTypes:)',
      'Module.checks(noGenerate:)',
      'Query.http(checksum:)',
      'Query.cacheVolume(source:)',
      'Query.cacheVolume(sharing:)',
      'Query.cacheVolume(owner:)',
      'HTTPState',
      'ClientFilesyncMirror',
      'RemoteGitMirror',
    ],
    views: [{ since: 'v0.21.0' }],
    evidence:
      'engine-semantics §3.2; builder recordings of v1.0.0-beta.10: hidden in v0.18.11, shown in v0.21.8 (v0.21.0 inferred)',
    evidenceKind: 'source',
  },
  {
    coordinates: [
      'Agent',
      'AgentGroup',
      'CurrentModule.asSDK',
      'CurrentModuleAsSDK',
      'CurrentModuleAsSDKClient',
      'CurrentModuleAsSDKModule',
      'Function.withAgent',
      'GitCommit',
      'LLMContentBlock',
      'LLMContentBlockInput',
      'LLMContentBlockKind',
      'LLMMessage',
      'LLMMessageRole',
      'LLMSkill',
      'PatchConflict',
      'Query.currentNode',
      'Query.engineVolume',
      'Query.llm(provider:)',
      'Query.schema',
      'Query.sshfsVolume',
      'RegistryProtocol',
      'Schema',
      'Volume',
      'WorkspaceGit',
      'WorkspaceMigration',
      'WorkspaceMigrationStep',
      'WorkspaceModule',
      'WorkspaceModuleSetting',
      'WorkspaceSDK',
    ],
    views: [{ since: 'v1.0.0' }],
    evidence: 'engine-semantics §3.2; builder recordings of v1.0.0-beta.10: hidden in v0.21.8, shown in v1.0.0',
    evidenceKind: 'measured',
  },
  {
    coordinates: [
      'CollectionDelta',
      'CollectionTypeDef',
      'TypeDef.asCollection',
      'TypeDef.withCollection',
      'TypeDef.withCollectionDelta',
      'TypeDef.withCollectionGet',
      'TypeDef.withCollectionKeys',
    ],
    views: [{ since: 'v1.0.0' }],
    evidence: 'dagger-1.0 §3: from source, not measured',
    evidenceKind: 'source',
  },
  {
    coordinates: ['Query.llm(maxAPICalls:)'],
    releases: [{ since: 'v1.0.0-beta.7' }],
    views: [{ since: 'v0.0.0', until: 'v1.0.0' }],
    evidence: 'measured §3.13; builder recordings of v1.0.0-beta.10; v1.0.0-beta.7 is read from the source',
    evidenceKind: 'source',
  },
])

const gateOf = new Map(viewGates.flatMap((gate) => gate.coordinates.map((coordinate) => [coordinate, gate])))

/**
 * Does an engine of that known release, if it has the thing at that coordinate, show it to modules of that view? What it is
 * part of counts, too.
 */
export function isShownInView(coordinate: string, release: string, view: string): boolean {
  const gates = gatesOf(coordinate)
  if (gates.length === 0) return true
  const index = releaseIndex(release)
  return gates.every((gate) => {
    if (index === undefined) return true
    if (gate.releases !== undefined && !spansHoldRelease(gate.releases, index)) return true
    return spansHoldView(gate.views, view)
  })
}

const NONE: readonly ViewGate[] = []

/** The gates of a coordinate and of what it is part of. */
function gatesOf(coordinate: string): readonly ViewGate[] {
  const dot = coordinate.indexOf('.')
  const bracket = coordinate.indexOf('(')
  const type = dot < 0 ? undefined : gateOf.get(coordinate.slice(0, dot))
  const member = bracket < 0 ? undefined : gateOf.get(coordinate.slice(0, bracket))
  const own = gateOf.get(coordinate)
  if (type === undefined && member === undefined && own === undefined) return NONE
  return [type, member, own].filter((gate) => gate !== undefined)
}
