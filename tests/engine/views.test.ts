import { describe, expect, it } from 'vitest'
import { callerSchema, loadModule } from '../../src/engine/load/index.ts'
import { baseVersion, isCompatibleVersion, moduleVersion } from '../../src/versions/index.ts'
import { type LabMember, type LabTypedefs, labPlan } from '../support/labNotation.ts'
import { recording } from '../support/recording.ts'
import { targetOf } from '../support/targetOf.ts'

interface View {
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

describe.each(['v0.15.3', 'v0.18.10', 'v0.18.11', 'v0.18.12', 'v0.19.11', 'v0.20.8', 'v0.21.8', 'v1.0.0-beta.10'])(
  'enums on %s',
  (release) => {
    const file = release === 'v1.0.0-beta.10' ? 'views.json.gz' : `views-${release}.json.gz`
    const views = recording<readonly View[]>(file).filter((view) => !elsewhere(release, view))
    const runs = views.map(
      (view) => [view.engineVersion, view.way, view.memberSet ?? 'full', view.default ?? '', view] as const,
    )

    it.each(runs)('of engineVersion %s, %s, %s members, default %s', (engineVersion, _way, _set, _default, view) => {
      const version =
        engineVersion === 'none' ? moduleVersion(undefined, release) : moduleVersion(engineVersion, release)
      const base = baseVersion(version)
      const target = isCompatibleVersion(baseVersion(release), base, release)
        ? targetOf(release, base)
        : targetOf(release)
      const result = loadModule(labPlan(registered(view), target), target, {
        moduleName: 'vmod',
        engineVersion: version,
      })
      const said = view.error ?? view.typeDefsError
      if (said !== undefined) {
        const message = result.findings[0]?.engineMessage
        expect(view.stderr?.replace('runtime error: ', '') ?? said).toBe(message)
        return
      }
      if (!result.ok) throw new Error(result.findings.map((finding) => finding.engineMessage).join('\n'))
      const type = callerSchema(result.module).types.find(({ kind }) => kind === 'enum')
      if (type?.kind !== 'enum') throw new Error('no enum')
      expect({ name: type.name, members: type.members }).toEqual(view.enum)
      expect(type.values).toEqual(view.graphqlEnumValues)
      const object = result.module.served.objects[0]?.asObject
      const listed = target.behaves('type-list-from-schema') ? JSON.stringify(view.takeDefDefault) : view.takeDefDefault
      expect(object?.functions[1]?.args[0]?.defaultValue).toBe(listed)
      if (view.graphqlDefault === undefined) return
      const main = callerSchema(result.module).types.find(({ name }) => name === 'Vmod')
      const takeDef = main?.kind === 'object' ? main.fields.find(({ name }) => name === 'takeDef') : undefined
      expect(takeDef?.arguments[0]?.default).toBe(view.graphqlDefault)
    })
  },
)
