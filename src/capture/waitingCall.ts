import { type EngineObject, type EngineSession, objectOfId, type Resolver } from '../engine/api/index.ts'
import { callResolvers, type ReturnSlot } from '../engine/runtime/callResolvers.ts'
import type { FunctionCall, ReturnedError } from '../engine/runtime/calls/index.ts'
import type { EngineOptions } from '../engine/server/index.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import { type Captured, type CaptureOptions, typedefsOfPlan } from '../translate/inverse/typedefsOfPlan.ts'
import { callsOfObject } from './callsOfObject.ts'

/** What an SDK's entrypoint finds where it is to register its module's types: a call without a parent's name. */
export const registrationCall: FunctionCall = { parentName: '', name: '', parent: 'null', inputArgs: [] }

/** How a module reached us: returned from the call, in a file, or only asked for its ID. */
export type Contract = 'returned' | 'file' | 'asked'

export type Registered = Captured & { readonly contract: Contract }

export interface WaitingCall {
  /** Options of the engine in which the call waits. */
  readonly engine: Pick<EngineOptions, 'resolvers' | 'extend'>
  /**
   * What was registered, by whichever contract; undefined: nothing.
   *
   * @param file the text of the module file, where the command wrote one: an ID as JSON
   */
  registered(session: EngineSession, file: string | undefined, options?: CaptureOptions): Registered | undefined
  /** The error that the SDK returned. */
  error(): ReturnedError | undefined
}

/** A function call that waits in an embedded engine for an SDK to register its module's types. */
export function waitingCall(moduleName: string): WaitingCall {
  const slot: ReturnSlot = { returned: {} }
  let asked: EngineObject | undefined
  const ownName: Resolver = () => ({ value: moduleName })
  return {
    engine: {
      resolvers: new Map([...callResolvers(registrationCall, slot), ['CurrentModule.name', ownName]]),
      extend: (session) => ({
        ...session,
        idOf(object) {
          if (object.type === 'Module') asked = object
          return session.idOf(object)
        },
      }),
    },
    registered(session, file, options = {}) {
      const { value } = slot.returned
      if (value !== undefined) return { ...ofIdText(session, value, options), contract: 'returned' }
      if (file !== undefined) return { ...ofIdText(session, file, options), contract: 'file' }
      return asked && { ...ofObject(asked, options), contract: 'asked' }
    },
    error: () => slot.returned.error,
  }
}

function ofIdText(session: EngineSession, json: string, options: CaptureOptions): Captured {
  const id = idIn(json)
  if (id === undefined) return refuse(createFinding('capture-not-an-id', '', { value: json.trim().slice(0, 60) }))
  const loaded = objectOfId(session, id)
  if ('error' in loaded) return refuse(createFinding('capture-id-unknown', '', { problem: loaded.error }))
  return ofObject(loaded.object, options)
}

function idIn(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

function ofObject(object: EngineObject, options: CaptureOptions): Captured {
  const calls = callsOfObject(object)
  return 'code' in calls ? refuse(calls) : typedefsOfPlan(calls, options)
}

const refuse = (finding: Finding): Captured => ({ ok: false, findings: [finding] })
