import { describe, expect, it } from 'vitest'
import type { FunctionCall, Referred } from '../../src/engine/runtime/calls/index.ts'
import { answerQuery, playReturns, type ReplayHost } from '../support/callReplay.ts'
import { json, kitchenCases, kitchenReleases, loadedKitchen, type Recorded, withoutTrace } from '../support/kitchen.ts'

/** What cannot be replayed, with the reason; by release (none: all of them) and a pattern of the case. */
const notReplayed: readonly (readonly [release: RegExp, id: RegExp, reason: string])[] = [
  [/./, /^checks|^workspace-id$/, 'asks the module source or the session, not a function'],
  [/0\.21\.8|1\.0/, /^interface-return-wrong$/, 'the error is that of a selection on the Directory'],
  [/0\.20|0\.21|1\.0/, /^list-list$/, 'callers get IDs in place of the values, which the session makes'],
  [/./, /^interface-as$/, 'the call it stands on was made, and cached, before the recording'],
  [/0\.15/, /^exec-fail-inside$/, 'a stack was cut out of what the runtime sent'],
  [/0\.20/, /^constructor-arg$/, 'the call was cached before the recording'],
  [/1\.0/, /^current-module$|^field-plainItem/, 'the call was cached before the recording'],
]

const sameCall = (a: FunctionCall, b: FunctionCall): boolean =>
  a.parentName === b.parentName &&
  a.name === b.name &&
  a.parent === b.parent &&
  JSON.stringify(a.inputArgs) === JSON.stringify(b.inputArgs)

describe.each(kitchenReleases)('functions called on %s', (release, from, file) => {
  const module = loadedKitchen(release, from)
  const cases = kitchenCases(file)
  const entries = cases.flatMap((one) => one.runtime)
  const red = module.target.supports('enum-members') ? 'Red' : 'red'
  const item = { name: 'arg', color: red, dir: null, hidden: 'private-arg' }

  /** What the IDs in a case stand for. */
  function referredIn({ id, clientQuery, runtime }: Recorded): (given: string) => Referred | undefined {
    return (given) => {
      if (/wrong/.test(id)) return { type: 'Directory' }
      if (/^plain-object/.test(id))
        return { type: 'KitchenPlain', state: json({ label: 'P', n: 3, hidden: { deep: [1] } }) }
      if (/^holder/.test(id))
        return { type: 'KitchenHolder', state: json({ plain: { label: 'in', n: 1 }, plains: [{ label: 'l', n: 2 }] }) }
      if (id === 'withdir-object-arg') {
        const dir = /"dir":"([^"]*)"/.exec(runtime.at(-1)?.call.inputArgs[0]?.value ?? '')?.[1]
        return { type: 'KitchenWithDir', state: json({ label: 'd', dir, dirs: [dir], note: null }) }
      }
      if (id === 'self-call') return { type: 'KitchenItem', state: json({ ...item, name: 'self' }) }
      return clientQuery.includes(given) || /Duck|duck/.test(clientQuery)
        ? { type: 'KitchenItem', state: json(item) }
        : undefined
    }
  }

  function hostOf(one: Recorded, made: FunctionCall[]): ReplayHost {
    return {
      load: referredIn(one),
      context(fn, arg) {
        const recorded = entries.find(
          ({ call }) => call.name === fn.originalName && call.inputArgs.some(({ name }) => name === arg.originalName),
        )
        const value = recorded?.call.inputArgs.find(({ name }) => name === arg.originalName)?.value
        const passed = arg.defaultPath !== '' || arg.typeDef.asObject?.name === 'Workspace'
        return passed && value !== undefined ? (JSON.parse(value) as string) : undefined
      },
      run(call) {
        made.push(call)
        const entry =
          one.runtime.find((run) => sameCall(run.call, call)) ?? entries.find((run) => sameCall(run.call, call))
        if (!entry) throw new Error(`no such call was recorded: ${JSON.stringify(call)}`)
        const { cmd, stdout, stderr } = (one.clientResponse.errors?.[0]?.extensions ?? {}) as Readonly<
          Record<string, unknown>
        >
        return {
          returned: playReturns(module.target, entry.requests).returned,
          exit: {
            code: entry.exit,
            command: (cmd ?? []) as string[],
            stdout: String(stdout ?? ''),
            stderr: String(stderr ?? ''),
          },
        }
      },
    }
  }

  const replayed = cases.filter(({ id, clientResponse }) => {
    // Refused before a function is called: literals that do not fit, required arguments left out.
    const message = clientResponse.errors?.[0]?.message ?? ''
    if (message.startsWith('query:\n') || message.includes('is required, but it was not provided')) return false
    return !notReplayed.some(([on, pattern]) => on.test(release) && pattern.test(id))
  })

  it('are nearly all that were recorded', () => expect(replayed.length / cases.length).toBeGreaterThan(0.9))

  it.each(replayed)('answer as recorded: $id', (one) => {
    const made: FunctionCall[] = []
    const { data, errors } = answerQuery(module, hostOf(one, made), one.clientQuery, one.clientResponse.data)
    expect(data).toEqual(one.clientResponse.data)
    const recorded = one.clientResponse.errors?.map(
      ({ message, path, extensions: { traceparent: _, ...extensions } = {} }) => ({
        message: withoutTrace(message),
        path,
        ...(Object.keys(extensions).length > 0 && { extensions }),
      }),
    )
    expect(errors).toEqual(recorded)
    // What a runtime asks of its own module is not the client's doing.
    const own = one.id === 'self-call' ? one.runtime.slice(-1) : one.runtime
    for (const { call } of own) expect(made.some((other) => sameCall(other, call))).toBe(true)
  })

  it('take what runtimes return as recorded', () => {
    let count = 0
    for (const { requests } of entries)
      for (const [said, recorded] of playReturns(module.target, requests).answers) {
        count++
        expect(said).toBe(recorded === undefined ? undefined : withoutTrace(recorded))
      }
    expect(count).toBeGreaterThan(90)
  })
})
