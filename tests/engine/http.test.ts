import { request } from 'node:http'
import { createConnection } from 'node:net'
import { describe, expect, it } from 'vitest'
import { EngineStartError, startEngine } from '../../src/engine/server/index.ts'
import { engineClient, pick } from '../support/engineClient.ts'
import { withEngine } from '../support/withEngine.ts'

const json = { 'content-type': 'application/json' }
const body = JSON.stringify({ query: '{version}' })
const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}`, ...json })
const failed = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: Error) => error.message,
  )

describe('starting an engine', () => {
  it('says where it is and as what, for clients and for their environment', () =>
    withEngine({ version: 'v0.18.11', engineVersion: 'v0.18.10', token: 'secret' }, async (_client, engine) => {
      expect(engine.target).toMatchObject({ release: 'v0.18.11', view: 'v0.18.10' })
      expect(engine.url).toBe(`http://127.0.0.1:${engine.port}/query`)
      expect(engine.env).toEqual({ DAGGER_SESSION_PORT: String(engine.port), DAGGER_SESSION_TOKEN: 'secret' })
    }))

  it('gives each a token of its own', async () => {
    const tokens = await Promise.all([1, 2].map(() => withEngine({}, async (_client, { token }) => token)))
    expect(new Set(tokens).size).toBe(2)
    expect(tokens[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is refused for releases that are not known or too old', async () => {
    expect(await failed(startEngine({ version: 'banana' }))).toBe('"banana" is not a valid engine version')
    const old = await startEngine({ version: 'v0.11.9' }).catch((error: unknown) => error)
    expect(old).toBeInstanceOf(EngineStartError)
    expect((old as EngineStartError).findings.map(({ code, message }) => ({ code, message }))).toEqual([
      { code: 'engine-not-embeddable', message: 'v0.11.9 cannot be embedded: embedded engines start at v0.12.0' },
    ])
  })

  it('fails where the port is taken', () =>
    withEngine({}, async (_client, { port }) => {
      expect(await failed(startEngine({ port }))).toBe(`listen EADDRINUSE: address already in use 127.0.0.1:${port}`)
    }))
})

describe('closing an engine', () => {
  it('keeps connections for as long as their clients do', () =>
    withEngine({}, async (_client, { url, token }) => {
      const answer = await fetch(url, { method: 'POST', headers: basic(`${token}:`), body })
      expect([answer.status, answer.headers.get('connection'), answer.headers.get('keep-alive')]).toEqual([
        200,
        'keep-alive',
        null,
      ])
    }))

  it('ends open connections and frees the port', async () => {
    const engine = await startEngine({})
    const idle = createConnection({ host: '127.0.0.1', port: engine.port })
    const client = engineClient(engine)
    engine.faults.add({ kind: 'slow', milliseconds: 600_000 })
    const waiting = failed(client.ask('{version}'))
    while (engine.journal.count === 0 && engine.faults.pending > 0) await new Promise(setImmediate)
    const ended = new Promise((resolve) => idle.once('close', resolve))
    await engine.close()
    await ended
    expect(await waiting).toBe('socket hang up')
    client.close()
    const again = await startEngine({ port: engine.port })
    await again.close()
  })
})

describe('authorization', () => {
  it('is the token as name of the user, whatever the password', () =>
    withEngine({ token: 'secret' }, async (client) => {
      const status = async (headers: Record<string, string>) =>
        (await client.raw({ auth: false, headers: { ...json, ...headers }, body })).status
      expect(await status(basic('secret:'))).toBe(200)
      expect(await status(basic('secret:any'))).toBe(200)
      expect(await status({ authorization: basic('secret:').authorization.replace('Basic', 'basic') })).toBe(200)
      for (const wrong of ['secret', 'secre:', 'secret2:', ':secret', ':']) expect(await status(basic(wrong))).toBe(401)
      expect(await status({ authorization: 'Bearer secret' })).toBe(401)
      expect(await status({})).toBe(401)
    }))

  it('comes before all else', () =>
    withEngine({}, async (client) => {
      const answer = await client.raw({ auth: false, path: '/nowhere', method: 'GET' })
      expect(answer.status).toBe(401)
      expect(answer.headers['www-authenticate']).toBe('Basic realm="Access to the Dagger engine session"')
      expect(answer.body).toBe('')
    }))

  it('comes before a body is read: a long one is not waited for', () =>
    withEngine({}, async (_, { port, journal }) => {
      const answers = Array.from(
        { length: 20 },
        () =>
          new Promise((resolve, reject) => {
            const headers = { ...json, 'content-length': 60_000_000 }
            // Nothing but the head is ever sent.
            const sent = request({ host: '127.0.0.1', port, path: '/query', method: 'POST', headers }, (answer) => {
              resolve([answer.statusCode, answer.headers.connection])
              sent.destroy()
            })
            sent.on('error', reject)
            sent.flushHeaders()
          }),
      )
      expect(new Set(await Promise.all(answers).then((all) => all.map(String)))).toEqual(new Set(['401,close']))
      expect(journal.bytesIn).toBe(0)
    }))
})

describe('requests', () => {
  it('are posted to /query as JSON', () =>
    withEngine({ version: 'v0.18.10' }, async (client) => {
      expect(await client.raw({ headers: json, body })).toMatchObject({
        status: 200,
        body: '{"data":{"version":"v0.18.10"}}',
      })
      expect(await client.raw({ path: '/', headers: json, body })).toMatchObject({
        status: 404,
        body: '404 page not found\n',
      })
      expect(await client.raw({ headers: { 'content-type': 'text/plain' }, body })).toMatchObject({
        status: 400,
        body: '{"errors":[{"message":"transport not supported"}],"data":null}',
      })
    }))

  it.each([
    ['', 'EOF'],
    ['[]', 'json: cannot unmarshal array into Go value of type graphql.RawParams'],
    ['{"query":1}', 'json: cannot unmarshal number into Go struct field RawParams.query of type string'],
    [
      '{"variables":[1]}',
      'json: cannot unmarshal array into Go struct field RawParams.variables of type map[string]interface {}',
    ],
  ])('are not understood where the body is %j', (text, problem) =>
    withEngine({}, async (client) => {
      const answer = await client.raw({ headers: json, body: text })
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toEqual({
        errors: [{ message: `json request body could not be decoded: ${problem} body:${text}` }],
        data: null,
      })
    }),
  )

  it('run by GET before v0.20.0 only', async () => {
    const path = `/query?query=${encodeURIComponent('{version}')}`
    const get = (version: string) =>
      withEngine({ version }, async (client) => (await client.raw({ method: 'GET', path })).body)
    expect(await get('v0.19.11')).toBe('{"data":{"version":"v0.19.11"}}')
    expect(await get('v0.20.0')).toBe(
      '{"errors":[{"message":"no operation provided","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}],"data":null}',
    )
  })

  it('answer others while one is slow', () =>
    withEngine({ version: 'v0.18.10' }, async (client, engine) => {
      engine.faults.add({ kind: 'slow', milliseconds: 600_000 })
      const slow = failed(client.ask('{version}'))
      while (engine.faults.pending > 0) await new Promise(setImmediate)
      const other = engineClient(engine)
      expect(await other.ask('{version}')).toEqual({ data: { version: 'v0.18.10' } })
      other.close()
      client.close()
      expect(await slow).toBe('socket hang up')
    }))
})

describe('the journal', () => {
  it('has what was asked and how much', () =>
    withEngine({ version: 'v0.18.10' }, async (client, { journal }) => {
      await client.ask('query One {version}', { operationName: 'One' })
      await client.raw({ auth: false, headers: json, body: '{}' })
      const sent = JSON.stringify({ query: 'query One {version}', operationName: 'One' }).length
      expect(journal.entries).toEqual([
        {
          method: 'POST',
          path: '/query',
          status: 200,
          bytesIn: sent,
          bytesOut: '{"data":{"version":"v0.18.10"}}'.length,
          query: 'query One {version}',
          operationName: 'One',
        },
        { method: 'POST', path: '/query', status: 401, bytesIn: 2, bytesOut: 0 },
      ])
      expect(journal).toMatchObject({ count: 2, bytesIn: sent + 2, bytesOut: 31 })
      journal.clear()
      expect(journal).toMatchObject({ count: 0, bytesIn: 0, bytesOut: 0, entries: [] })
    }))

  it('counts on where documents are too many to keep', () =>
    withEngine({}, async (client, { journal }) => {
      const large = `{version} # ${'x'.repeat(20_000_000)}`
      for (let index = 0; index < 4; index++) await client.ask(large)
      expect(journal.count).toBe(4)
      expect(journal.entries.length).toBeLessThan(4)
      expect(journal.bytesIn).toBeGreaterThan(80_000_000)
    }))
})

describe('faults', () => {
  const named = (name: string) => `{typeDef{withObject(name:"${name}"){id}}}`

  it.each([
    [{ kind: 'refuse' as const }, 'socket hang up'],
    [{ kind: 'truncate' as const }, 'aborted'],
    [{ kind: 'status' as const, status: 503 }, 'Unexpected end of JSON input'],
    [{ kind: 'restart' as const }, 'socket hang up'],
  ])('%j happens to one request', (fault, message) =>
    withEngine({ version: 'v0.18.10' }, async (client, { faults }) => {
      faults.add(fault, { after: 1 })
      expect(await failed(client.ask('{version}'))).toBe('no error')
      expect(await failed(client.ask('{version}'))).toBe(message)
      expect(await client.ask('{version}')).toEqual({ data: { version: 'v0.18.10' } })
    }),
  )

  it('wait for their requests in turn, and happen as often as told', () =>
    withEngine({}, async (client, { faults }) => {
      faults.add({ kind: 'status', status: 502 }, { times: 2 })
      faults.add({ kind: 'status', status: 503 }, { after: 1, times: Number.POSITIVE_INFINITY })
      const statuses: number[] = []
      for (let index = 0; index < 5; index++) statuses.push((await client.raw({ headers: json, body })).status)
      expect(statuses).toEqual([502, 502, 200, 503, 503])
      faults.clear()
      expect((await client.raw({ headers: json, body })).status).toBe(200)
    }))

  it('a late answer is the same answer', () =>
    withEngine({ version: 'v0.18.10' }, async (client, { faults }) => {
      faults.add({ kind: 'slow', milliseconds: 5 })
      expect(await client.ask('{version}')).toEqual({ data: { version: 'v0.18.10' } })
    }))

  it('stale handles are unknown, recipes are not', async () => {
    const stale = (version: string) =>
      withEngine({ version }, async (client, { faults }) => {
        const id = pick((await client.ask(named('Shop'))).data, 'typeDef', 'withObject', 'id')
        faults.add({ kind: 'stale-handles' })
        const list = `{typeDef{withListOf(elementType:${JSON.stringify(id)}){kind}}}`
        const again = await client.ask(named('Shop'))
        expect(again.errors).toBeUndefined()
        const gone = await client.ask(list)
        return gone.errors?.[0]?.message ?? gone.data
      })
    expect(await stale('v0.20.8')).toEqual({ typeDef: { withListOf: { kind: 'LIST_KIND' } } })
    expect(await stale('v0.21.0')).toBe('resolve result 1: missing shared result')
  })

  it('a restarted engine has nothing left of what it gave', () =>
    withEngine({ version: 'v0.21.0' }, async (client, engine) => {
      const id = pick((await client.ask(named('Shop'))).data, 'typeDef', 'withObject', 'id')
      const { session } = engine
      engine.faults.add({ kind: 'restart' })
      expect(await failed(client.ask('{version}'))).toBe('socket hang up')
      expect(engine.session).not.toBe(session)
      const gone = await client.ask(`{loadTypeDefFromID(id:${JSON.stringify(id)}){kind}}`)
      expect(gone.errors?.[0]?.message).toBe('load: resolve result 1: missing shared result')
    }))
})
