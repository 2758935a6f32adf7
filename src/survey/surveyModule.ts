import { posix as path } from 'node:path'
import { createOutcomes, foldMatrix, type MatrixModule, minRelease } from '../check/index.ts'
import {
  assumedRelease,
  type EvidenceKind,
  isNewer,
  moduleVersion,
  newestRelease,
  newestStable,
} from '../versions/index.ts'
import type { FileTree, Workspace } from '../workspace/index.ts'
import { foundOn } from './foundOn.ts'
import { createPlaces } from './places.ts'
import { prospect } from './prospect.ts'
import { type ReadResult, readModule } from './readModule.ts'
import type { ModuleRow, ReadRow, SurveyColumn, SurveyReason, UnreadRow } from './rows.ts'

export interface SurveyOptions {
  /** Releases to look at, oldest first. */
  readonly releases: readonly string[]
  /** engineVersions to look at each module with, besides its own. */
  readonly engineVersions: readonly string[]
  /** Only findings known at least so well; absent: all. */
  readonly evidence?: EvidenceKind
}

/** A module's place: the tree, the top of the repository in it, and the module's folder. */
export interface ModulePlace {
  readonly tree: FileTree
  readonly workspace: Workspace
  readonly root: string
  readonly folder: string
  /** What the repository is called. */
  readonly repository: string
}

const MOST_FINDINGS = 60
const MOST_EXCERPTS = 40
const MOST_UNRESOLVED = 20
const MOST_REASONS = 10

/** What one module comes to over the releases, as a row of a survey. */
export async function surveyModule(at: ModulePlace, key: string, options: SurveyOptions): Promise<ModuleRow> {
  const read = await readModule(at.tree, at.workspace, at.root, at.folder)
  const shown = path.relative(path.join('/', at.root), path.join('/', at.folder)) || '.'
  const located = { kind: 'module', repository: at.repository, path: shown, key, ...read.identity } as const
  return read.state === 'read'
    ? { ...located, ...readRow(at, read, options) }
    : { ...located, state: read.state, ...unreadReason(at, read) }
}

function unreadReason(at: ModulePlace, { folder, findings }: ReadResult): Pick<UnreadRow, 'reason'> {
  const first = findings.find(({ severity }) => severity === 'error') ?? findings[0]
  if (first === undefined) return {}
  const { ofFinding } = createPlaces({ ...at, folder, excerpts: 1 })
  const place = ofFinding(first)
  const reason: SurveyReason = { code: first.code, message: first.message, ...(place && { place }) }
  return { reason }
}

function readRow(
  at: ModulePlace,
  read: Extract<ReadResult, { state: 'read' }>,
  { releases, engineVersions, evidence = 'guess' }: SurveyOptions,
): Omit<ReadRow, 'kind' | 'repository' | 'path' | 'key' | 'name'> {
  const { typedefs, uses, config } = read
  const { tree, root } = at
  const { ofFinding, ofSource } = createPlaces({
    tree,
    root,
    folder: read.folder,
    places: read.places,
    excerpts: MOST_EXCERPTS,
  })
  const module: MatrixModule = {
    typedefs,
    ...(uses && { uses }),
    ...(config && { config }),
    ...(read.olderConfig && { olderConfig: read.olderConfig }),
  }
  const outcomeOn = createOutcomes(module)
  const columnOf = (engineVersion: string | undefined): SurveyColumn => {
    const outcomes = releases.map((release) => outcomeOn(release, { engineVersion, configFindings: true }))
    const found = foundOn(releases, outcomes, ofFinding, evidence)
    const ranges = foldMatrix({ releases, columns: [{ module, outcomes }] }, 'status')
    return {
      ...(engineVersion === undefined ? {} : { engineVersion }),
      ranges: ranges.map(({ from, to, outcomes: [outcome] }) => ({ from, to, status: outcome!.status })),
      findings: found.slice(0, MOST_FINDINGS),
      ...(found.length > MOST_FINDINGS ? { more: found.length - MOST_FINDINGS } : {}),
    }
  }
  const columns = [undefined, ...engineVersions].map(columnOf)
  const min = minRelease(module, { outcomeOn })
  const { objects, interfaces, enums } = typedefs
  return {
    state: 'read',
    size: {
      objects: objects.length,
      functions: [...objects, ...interfaces].reduce((sum, { functions }) => sum + functions.length, 0),
      interfaces: interfaces.length,
      enums: enums.length,
    },
    ...(uses && {
      uses: {
        calls: uses.calls.length,
        unresolved: uses.unresolved.length,
        unresolvedPlaces: uses.unresolved
          .slice(0, MOST_UNRESOLVED)
          .map((use) => ({ member: use.member, why: use.why, place: ofSource(use) })),
      },
    }),
    columns,
    floor: {
      ...(min.oldest === undefined ? {} : { oldest: min.oldest }),
      reasons: min.reasons.slice(0, MOST_REASONS).map(({ code, message, coordinate, sourceMap }) => ({
        code,
        message,
        ...(coordinate === undefined ? {} : { coordinate }),
        ...(sourceMap === undefined ? {} : { place: ofSource(sourceMap) }),
      })),
    },
    ...(isBumpable(config) ? { bump: prospect(typedefs, config, outcomeOn, newestStable, ofFinding) } : {}),
    next: prospect(typedefs, config, outcomeOn, newestRelease, ofFinding),
  }
}

const isBumpable = (config: MatrixModule['config']): boolean =>
  assumedRelease(config?.engineVersion, config?.kind) === newestStable &&
  isNewer(newestStable, moduleVersion(config?.engineVersion, newestStable))
