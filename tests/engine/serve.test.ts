import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FunctionCall } from '../../src/engine/runtime/calls/index.ts'
import { type ModuleEngine, type Runtime, serveModule } from '../../src/engine/runtime/index.ts'
import { kitchenCases, kitchenReleases, loadedKitchen, withoutTrace } from '../support/kitchen.ts'
import { sendQuery } from '../support/sendQuery.ts'

/** IDs are those of another engine. */
const withoutIds = (text: string): string => text.replace(/[A-Za-z0-9+/]{16,}={0,2}/g, '<ID>')

const sameCall = (a: FunctionCall, b: FunctionCall): boolean =>
  withoutIds(JSON.stringify([a.parentName, a.name, a.parent, a.inputArgs])) ===
  withoutIds(JSON.stringify([b.parentName, b.name, b.parent, b.inputArgs]))

describe.each(kitchenReleases)('a module served by %s', (release, from, file) => {
  const module = loadedKitchen(release, from)
  const cases = kitchenCases(file)
  const entries = cases.flatMap((one) => one.runtime)
  let engine: ModuleEngine
  let unknown: FunctionCall | undefined

  /** Sends what the recorded runtime sent for the same call. */
  const runtime: Runtime = async (env, call) => {
    const entry = entries.find((one) => sameCall(one.call, call))
    if (!entry) unknown = call
    let error: string | undefined
    for (const { query } of entry?.requests ?? []) {
      if (!/error\(message|return(Value|Error)\(/.test(query)) continue
      const answer = await sendQuery(
        env,
        query.replace(/returnError\(error:"[^"]*"\)/, `returnError(error:${JSON.stringify(error)})`),
      )
      error = /"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? error
    }
    return { code: entry?.exit ?? 1, command: ['/usr/bin/node', '/runtime/main.js'], stdout: '', stderr: '' }
  }

  beforeAll(async () => {
    engine = await serveModule({ module, runtime })
  })
  afterAll(() => engine.close())

  // What needs an object of another session, a container, or a look at what is cached cannot be had here.
  const replayed = cases.filter(
    ({ id, clientQuery }) =>
      !/"[A-Za-z0-9+/]{12,}|id\b|entries|moduleSource|currentWorkspace|asKitchenDuck|schemaProbe/.test(clientQuery) &&
      !/^(list-list|self-call|constructor-arg|current-module|field-plainItem.*|workspace-arg|exec-fail-inside|interface-return-wrong|state-dump|own-object-.*)$/.test(
        id,
      ),
  )

  it('has most of what was recorded', () => expect(replayed.length).toBeGreaterThan(65))

  it.each(replayed)('answers as recorded: $id', async ({ clientQuery, clientResponse }) => {
    unknown = undefined
    const answer = await sendQuery(engine.env, clientQuery)
    expect(unknown).toBeUndefined()
    expect(answer.data).toEqual(clientResponse.data)
    const [error] = clientResponse.errors ?? []
    expect(answer.errors?.[0]?.message).toBe(error && withoutTrace(error.message))
    if (error?.path) expect(answer.errors?.[0]?.path).toEqual(error.path)
  })
})
