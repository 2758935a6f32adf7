import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FunctionCall } from '../../src/engine/runtime/calls/index.ts'
import { type ModuleEngine, type Runtime, serveModule } from '../../src/engine/runtime/index.ts'
import { callDifferences } from '../expectedDifferences.ts'
import {
  type Entry,
  kitchenCases,
  kitchenReleases,
  loadedKitchen,
  type Recorded,
  withoutTrace,
} from '../support/kitchen.ts'
import { sendQuery } from '../support/sendQuery.ts'

// IDs are those of another engine: a recipe, or a handle.
const anId = /\b(?:Ch|E[gh])[A-Za-z0-9+/]{10,}={0,2}/g
const withoutIds = (text: string): string => text.replace(/[A-Za-z0-9+/]{16,}={0,2}/g, '<ID>')

const sameCall = (a: FunctionCall, b: FunctionCall): boolean =>
  withoutIds(JSON.stringify([a.parentName, a.name, a.parent, a.inputArgs])) ===
  withoutIds(JSON.stringify([b.parentName, b.name, b.parent, b.inputArgs]))

describe.each(kitchenReleases)('a module served by %s', (release, from, file) => {
  const module = loadedKitchen(release, from)
  const cases = kitchenCases(file)
  const entries = cases.flatMap((one) => one.runtime)
  let engine: ModuleEngine
  let one: Recorded
  let unknown: FunctionCall | undefined
  /** What runtimes were told of what they return, and what they were told when it was recorded. */
  const answers: (readonly [string | undefined, string | undefined])[] = []
  /** What the IDs of the case stand for. */
  let referred = ''
  /** What the next call returns, to have an object in a given state. */
  let planted: string | undefined
  const made = new Map<string, string>()

  let directory: string

  const idIn = async (query: string): Promise<string> => {
    const answer = JSON.stringify(await sendQuery(engine.env, query))
    const id = /"id":"([^"]+)"/.exec(answer)?.[1]
    if (id === undefined) throw new Error(answer)
    return id
  }

  /** The ID of what a function of the module gives, with the state that the recorded object had. */
  async function idOf(call: string, state: unknown): Promise<string> {
    let id = made.get(call)
    if (id !== undefined) return id
    planted = JSON.stringify(state)
    id = await idIn(`{kitchen{${call}{id}}}`)
    planted = undefined
    made.set(call, id)
    return id
  }

  /** What the IDs of a recorded case stand for, as an ID of this session. */
  async function ours({ id }: Recorded): Promise<string> {
    if (id === 'withdir-object-arg')
      return idOf(`makeWithDir(d:"${directory}")`, { label: 'd', dir: directory, dirs: [directory], note: null })
    if (/wrong|^core-object|^contextual|^withdir/.test(id)) return directory
    if (/^plain-object/.test(id)) return idOf('makePlain(label:"P")', { label: 'P', n: 3, hidden: { deep: [1] } })
    if (/^holder/.test(id)) return idOf('makeHolder', { plain: { label: 'in', n: 1 }, plains: [{ label: 'l', n: 2 }] })
    const color = module.target.supports('enum-members') ? 'Red' : 'red'
    const name = id === 'self-call' ? 'self' : 'arg'
    return idOf(`makeItem(name:"planted-${name}")`, { name, color, dir: null, hidden: 'private-arg' })
  }

  /** Sends what the recorded runtime sent for the same call. */
  const runtime: Runtime = async (env, call) => {
    if (planted !== undefined && call.name !== '') {
      const value = JSON.stringify(planted)
      await sendQuery(env, `{currentFunctionCall{returnValue(value:${value})}}`)
      return { code: 0, command: [], stdout: '', stderr: '' }
    }
    const same = (run: Entry): boolean => sameCall(run.call, call)
    const entry = one.runtime.find(same) ?? entries.find(same)
    if (!entry) unknown = call
    let error: string | undefined
    for (const { query, response } of entry?.requests ?? []) {
      if (!/error\(message|return(Value|Error)\(/.test(query)) continue
      const given = query
        .replace(/returnError\(error:"[^"]*"\)/, `returnError(error:${JSON.stringify(error)})`)
        .replace(query.includes('returnValue(') ? anId : /$^/, referred)
      const answer = await sendQuery(env, given)
      const [refused] = response.errors ?? []
      answers.push([answer.errors?.[0]?.message, refused && withoutTrace(refused.message)])
      error = /"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? error
    }
    const { cmd, stdout, stderr } = { ...one.clientResponse.errors?.[0]?.extensions }
    return {
      code: entry?.exit ?? 1,
      command: (cmd ?? ['/usr/bin/node', '/runtime/main.js']) as string[],
      stdout: String(stdout ?? ''),
      stderr: String(stderr ?? ''),
    }
  }

  beforeAll(async () => {
    engine = await serveModule({ module, runtime })
    const query = '{directory{withNewFile(path:"x.txt",contents:""){id}}}'
    directory = await idIn(query)
  })
  afterAll(() => engine.close())

  const replayed = cases.filter(
    ({ id }) => !callDifferences.some(({ on, cases }) => on.test(release) && cases.test(id)),
  )

  it.each(replayed)('answers as recorded: $id', async (recorded) => {
    one = recorded
    unknown = undefined
    const { clientQuery, clientResponse } = recorded
    referred = JSON.stringify([clientQuery, recorded.runtime]).search(anId) < 0 ? directory : await ours(recorded)
    const query = clientQuery.replace(anId, referred)
    const { data, errors } = await sendQuery(engine.env, query)
    expect(unknown).toBeUndefined()
    expect(withoutIds(JSON.stringify(data))).toEqual(withoutIds(JSON.stringify(clientResponse.data)))
    const said = clientResponse.errors?.map(
      ({ message, path, extensions: { traceparent: _, ...extensions } = {} }) => ({
        message: withoutTrace(message),
        path,
        ...(Object.keys(extensions).length > 0 && { extensions }),
      }),
    )
    expect(errors).toEqual(said)
  })

  it('tells runtimes of their returns as recorded', () => {
    expect(answers.filter(([said, recorded]) => said !== recorded)).toEqual([])
  })
})
