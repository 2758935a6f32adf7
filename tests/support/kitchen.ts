import { type LoadedModule, loadModule } from '../../src/engine/module/load/index.ts'
import type { FunctionCall } from '../../src/engine/runtime/calls/index.ts'
import { type LabFunction, type LabTypedefs, labPlan } from './labNotation.ts'
import { recording } from './recording.ts'
import { targetOf } from './targetOf.ts'

/** What a recorded runtime was asked, what it sent, and how it ended. */
export interface Entry {
  readonly requests: readonly {
    readonly query: string
    readonly response: { readonly errors?: readonly { readonly message: string }[] }
  }[]
  readonly call: FunctionCall
  readonly exit: number
}

export interface Recorded {
  readonly id: string
  readonly clientQuery: string
  readonly clientResponse: {
    readonly data: unknown
    readonly errors?: readonly {
      readonly message: string
      readonly path?: readonly string[]
      readonly extensions?: Readonly<Record<string, unknown>>
    }[]
  }
  readonly runtime: readonly Entry[]
}

const modules = recording<Readonly<Record<string, LabTypedefs>>>('runtime/modules.json')

/** Release, whose module it was, the recording. */
export const kitchenReleases = [
  ['v0.15.3', 'v0.18.10', 'calls-v0.15.3'],
  ['v0.18.10', 'v0.18.10', 'calls-v0.18.10'],
  ['v0.18.12', 'v0.20.8', 'calls-v0.18.12'],
  ['v0.20.8', 'v0.20.8', 'calls-v0.20.8'],
  ['v0.21.8', 'v0.21.8', 'calls-v0.21.8-live'],
  ['v1.0.0-beta.10', 'v0.21.8', 'calls-v1.0.0-beta.10-live'],
] as const

/** The module of the recordings, as the release registered it. */
export function loadedKitchen(release: string, from: string): LoadedModule {
  const target = targetOf(release)
  const typedefs = modules[from]
  const members = (one: NonNullable<LabTypedefs['enums']>[number]) => ({
    ...one,
    members: one.members.map((member) =>
      target.supports('enum-members') ? member : { ...member, legacy: member.value ?? member.name },
    ),
  })
  const hasType = (fn: LabFunction): boolean =>
    !fn.args?.some(({ type }) => type.includes('Workspace')) || target.coreType('Workspace') !== undefined
  const objects = (typedefs?.objects ?? []).map((object) => ({
    ...object,
    ...(object.functions && { functions: object.functions.filter(hasType) }),
  }))
  const sent = { ...typedefs, objects, enums: (typedefs?.enums ?? []).map(members) }
  const result = loadModule(labPlan(sent, target), target, { moduleName: 'kitchen' })
  if (!result.ok) throw new Error(result.findings.map((finding) => finding.engineMessage).join('\n'))
  return result.module
}

export const kitchenCases = (file: string): readonly Recorded[] => recording(`runtime/${file}.json.gz`)

export const withoutTrace = (text: string): string => text.replace(/ \[traceparent:[^\]]*\]/g, '')
