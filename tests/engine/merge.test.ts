import { describe, expect, it } from 'vitest'
import { callerSchema, type LoadedModule, loadModule } from '../../src/engine/module/load/index.ts'
import { baseVersion, isCompatibleVersion, moduleVersion, type Target } from '../../src/versions/index.ts'
import { type LabTypedefs, labPlan } from '../support/labNotation.ts'
import { labSchema } from '../support/labSchema.ts'
import { recording } from '../support/recording.ts'
import { targetOf } from '../support/targetOf.ts'

interface Merged {
  readonly types?: Readonly<Record<string, Readonly<Record<string, string>> | string>>
  readonly queryFields?: readonly string[]
  readonly moduleTypes?: readonly string[]
  readonly error?: string
  readonly stage?: string
  readonly builderError?: string
}

interface MergeCase {
  readonly id: string
  readonly module: string
  readonly typedefs: LabTypedefs
  readonly typedefsAsSent?: LabTypedefs
  readonly engineVersionOfModule: string
  readonly engine: string
  readonly notOnThisRelease?: string
  readonly result: Readonly<Record<string, Merged>>
}

/** Cases that fail as recorded, but in other words; with the reason. */
const otherWords: ReadonlyMap<string, string> = new Map([
  [
    'v0.18.10 dep-ctor-arg',
    'the words of the engine have the position of the argument in the introspection of the whole session, and a Go panic',
  ],
])

const dependency: LabTypedefs = {
  objects: [
    {
      name: 'Orig',
      functions: [
        { name: 'thing', returns: 'Obj:OrigThing' },
        { name: 'dep', returns: 'Obj:Dep' },
      ],
    },
    { name: 'OrigThing', functions: [{ name: 'y', returns: 'string' }] },
    { name: 'Dep', functions: [{ name: 'z', returns: 'string' }] },
  ],
  interfaces: [{ name: 'Speaker', functions: [{ name: 'say', returns: 'string' }] }],
  enums: [{ name: 'Tone', members: [{ name: 'LOW', value: 'low', legacy: 'LOW' }] }],
}

const members: NonNullable<LabTypedefs['enums']> = [{ name: 'Tone', members: [{ name: 'LOW', value: 'low' }] }]

function dependenciesOf(target: Target): readonly LoadedModule[] {
  const typedefs = target.supports('enum-members') ? { ...dependency, enums: members } : dependency
  const result = loadModule(labPlan(typedefs, target), target, { moduleName: 'orig', finalName: 'alias' })
  if (!result.ok) throw new Error(result.findings.map((finding) => finding.engineMessage).join('\n'))
  return [result.module]
}

function targetFor({ engine, engineVersionOfModule }: MergeCase): Target {
  const version = moduleVersion(engineVersionOfModule, engine)
  const view = baseVersion(version)
  return isCompatibleVersion(baseVersion(engine), view, engine) ? targetOf(engine, view) : targetOf(engine)
}

const unpinned = (typedefs: LabTypedefs): LabTypedefs => ({
  ...typedefs,
  enums: (typedefs.enums ?? []).map((one) => ({
    ...one,
    members: one.members.map(({ view: _, ...member }) => member),
  })),
})

const withoutIds = (types: Merged['types'] = {}): unknown =>
  Object.fromEntries(
    Object.entries(types).map(([name, type]) => {
      if (typeof type === 'string') return [name, type]
      return [
        name,
        Object.fromEntries(Object.entries(type).filter(([field, of]) => field !== 'id' || !of.endsWith('ID!'))),
      ]
    }),
  )

const withoutTrace = (text: string): string => text.replace(/ \[traceparent:[^\]]*\]/g, '')

describe.each(['v0.18.10', 'v0.18.12', 'v0.19.11', 'v0.20.8', 'v1.0.0-beta.10'])('modules on %s', (release) => {
  const file = release === 'v1.0.0-beta.10' ? 'merge-cases.json.gz' : `merge-cases-${release}.json.gz`
  const runs = recording<readonly MergeCase[]>(file).flatMap((one) =>
    Object.entries(one.result)
      .filter(([way]) => /offline|live|first/.test(way) && one.notOnThisRelease === undefined)
      .map(([way, merged]) => [`${one.id} (${way})`, one, way, merged] as const),
  )

  it('are enough of them', () => expect(runs.length).toBeGreaterThan(70))

  it.each(runs)('merge as recorded: %s', (_, one, way, merged) => {
    const target = targetFor(one)
    const sent = one.typedefsAsSent ?? one.typedefs
    const plan = labPlan(way === 'live' ? unpinned(sent) : sent, target)
    const isConsumer = one.module === 'cons'
    const dependencies = isConsumer ? dependenciesOf(target) : []
    const { engineVersionOfModule } = one
    const result = loadModule(plan, target, {
      moduleName: one.module,
      dependencies,
      ...(engineVersionOfModule !== '' && { engineVersion: engineVersionOfModule }),
    })
    if (merged.error === undefined) {
      const served = isConsumer && merged.moduleTypes?.includes('Alias') === true
      const schema = result.ok ? labSchema(callerSchema(result.module, { dependencies: served })) : result.findings
      expect(schema).toMatchObject({
        types: withoutIds(merged.types),
        ...(merged.queryFields && { queryFields: merged.queryFields }),
        ...(merged.moduleTypes && { moduleTypes: merged.moduleTypes }),
      })
      if (result.ok)
        expect(Object.keys(labSchema(callerSchema(result.module, { dependencies: served })).types).sort()).toEqual(
          Object.keys(merged.types ?? {}).sort(),
        )
      return
    }
    const first = result.findings[0]
    const builder = first?.stage === 'builder'
    expect(result.ok).toBe(false)
    if (otherWords.has(`${release} ${one.id}`)) {
      expect(first?.stage).toBe(merged.stage)
      expect(first?.engineMessage).not.toBe(merged.error)
      return
    }
    if (builder) {
      const recorded = merged.builderError ?? merged.error.slice(-(first.engineMessage?.length ?? 0))
      expect(withoutTrace(first.engineMessage ?? '')).toBe(recorded)
    } else
      expect({ error: first?.engineMessage, stage: first?.stage }).toEqual({ error: merged.error, stage: merged.stage })
  })
})
