import { expect, it } from 'vitest'
import { loadModule } from '../../src/engine/module/load/index.ts'
import { type Runtime, serveModule } from '../../src/engine/runtime/index.ts'
import { labPlan } from '../support/labNotation.ts'
import { sendQuery } from '../support/sendQuery.ts'
import { targetOf } from '../support/targetOf.ts'

it('integers of 64 bits come through a call in both directions, as literals and as variables', async () => {
  const target = targetOf('v0.20.8')
  const functions = [{ name: 'same', returns: '[int]', args: [{ name: 'list', type: '[int]' }] }]
  const loaded = loadModule(labPlan({ objects: [{ name: 'Big', functions }] }, target), target, { moduleName: 'big' })
  if (!loaded.ok) throw new Error(loaded.findings[0]?.message)
  const given: string[] = []
  const runtime: Runtime = async (env, { inputArgs }) => {
    const value = inputArgs[0]?.value ?? '{}'
    given.push(value)
    await sendQuery(env, `{currentFunctionCall{returnValue(value:${JSON.stringify(value)})}}`)
    return { code: 0, command: [], stdout: '', stderr: '' }
  }
  const { env, close } = await serveModule({ module: loaded.module, runtime })
  try {
    const list = '[9007199254740993,-9223372036854775808,7]'
    const ask = async (body: string): Promise<string> => {
      const authorization = `Basic ${Buffer.from(`${env.DAGGER_SESSION_TOKEN}:`).toString('base64')}`
      const headers = { 'content-type': 'application/json', authorization }
      const answer = await fetch(`http://127.0.0.1:${env.DAGGER_SESSION_PORT}/query`, { method: 'POST', headers, body })
      return answer.text()
    }
    const answer = `{"data":{"big":{"same":${list}}}}`
    expect(await ask(JSON.stringify({ query: `{big{same(list:${list})}}` }))).toBe(answer)
    expect(await ask(`{"query":"query($l:[Int!]!){big{same(list:$l)}}","variables":{"l":${list}}}`)).toBe(answer)
    expect(given).toEqual([list, list])
  } finally {
    await close()
  }
})
