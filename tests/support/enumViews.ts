import { type LoadedModule, type LoadResult, loadModule } from '../../src/engine/module/load/index.ts'
import { baseVersion, isCompatibleVersion, moduleVersion } from '../../src/versions/index.ts'
import { type LabMember, type LabTypedefs, labPlan } from './labNotation.ts'
import { recording } from './recording.ts'
import { targetOf } from './targetOf.ts'

/** How an enum came out for one engineVersion and one way of registering it. */
export interface View {
  readonly engineVersion: string
  readonly way: string
  readonly memberSet?: 'full' | 'basic' | 'noval'
  readonly default?: string
  readonly enum?: {
    readonly name: string
    readonly members: readonly { readonly name: string; readonly value?: string }[]
  }
  readonly takeDefDefault?: string
  readonly graphqlEnumValues?: readonly string[]
  readonly graphqlDefault?: string
  readonly typeDefsError?: string
  readonly error?: string
  readonly stderr?: string
  /** JSON the runtime got, by GraphQL name. */
  readonly argJSON: Readonly<Record<string, string | { readonly error: string }>>
  readonly defaultArgJSON?: string | { readonly error: string }
  /** GraphQL name callers got, by JSON the runtime returned. */
  readonly returnAccepts: Readonly<Record<string, string | false | { readonly error: string }>>
}

const full: readonly LabMember[] = [
  { name: 'Red', value: 'red' },
  { name: 'DarkBlue', value: 'dark_blue' },
  { name: 'Same', value: 'Same' },
  { name: 'P256', value: 'p256' },
]

/** What the recorded module registers: an enum one way or another, a function with it, and one with a default of it. */
function registered({ way, memberSet = 'full', default: given }: View): LabTypedefs {
  const byValue = /value$/i.test(way)
  const view = /view-(.*)$/.exec(way)?.[1] ?? (way === 'mt-offline-v0.18.11' ? 'v0.18.11' : undefined)
  const set = memberSet === 'basic' ? full.filter(({ name }) => name !== 'Same') : full
  const more: readonly LabMember[] = memberSet === 'noval' || way === 'live-noval' ? [{ name: 'NoVal' }] : []
  const members = [...set, ...more].map((member) => ({
    ...member,
    ...(view !== undefined && { view: view === 'none' ? '' : view }),
    ...(byValue && { legacy: member.value ?? member.name }),
  }))
  const standard = byValue ? 'dark_blue' : 'DarkBlue'
  return {
    objects: [
      {
        name: 'Vmod',
        functions: [
          { name: 'take', returns: 'string', args: [{ name: 'c', type: 'Enum:Color' }] },
          { name: 'takeDef', returns: 'string', args: [{ name: 'c', type: 'Enum:Color', default: given ?? standard }] },
        ],
      },
    ],
    enums: [{ name: 'Color', members }],
  }
}

/** Ways that fail for a reason that is not the model's. */
const elsewhere = (release: string, { way }: View): boolean =>
  // No such call exists there; that an ID with it is refused is for the loading of IDs.
  way === 'recipe-member-view-none' && ['v0.15.3', 'v0.18.10'].includes(release)

export const viewReleases = [
  'v0.15.3',
  'v0.18.10',
  'v0.18.11',
  'v0.18.12',
  'v0.19.11',
  'v0.20.8',
  'v0.21.8',
  'v1.0.0-beta.10',
]

/** The recorded views of a release, each with what is to be read in a test's name. */
export function viewsOf(release: string): readonly (readonly [string, string, string, string, View])[] {
  const file = release === 'v1.0.0-beta.10' ? 'views.json.gz' : `views-${release}.json.gz`
  return recording<readonly View[]>(file)
    .filter((view) => !elsewhere(release, view))
    .map((view) => [view.engineVersion, view.way, view.memberSet ?? 'full', view.default ?? '', view])
}

/** Loads the module of a view as it was registered. */
export function loadView(release: string, view: View): LoadResult {
  const version = moduleVersion(view.engineVersion === 'none' ? undefined : view.engineVersion, release)
  const base = baseVersion(version)
  const target = isCompatibleVersion(baseVersion(release), base, release) ? targetOf(release, base) : targetOf(release)
  return loadModule(labPlan(registered(view), target), target, { moduleName: 'vmod', engineVersion: version })
}

export function loadedView(release: string, view: View): LoadedModule {
  const result = loadView(release, view)
  if (!result.ok) throw new Error(result.findings.map((finding) => finding.engineMessage).join('\n'))
  return result.module
}
