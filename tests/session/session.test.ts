import { afterEach, expect, test } from 'vitest'
import { openSession, type Session, type SessionOptions, type SessionRequest } from '../../src/session/index.ts'
import { json, type TestServer, testServer } from './server.ts'

const TOKEN = 'c0ffee-secret-token'
const ENCODED = Buffer.from(`${TOKEN}:`).toString('base64')
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

function open(options: SessionOptions): Session {
  const opened = openSession({ env: {}, token: TOKEN, ...options })
  if (!opened.ok) throw new Error(opened.findings[0]?.message)
  cleanups.push(() => opened.session.close())
  return opened.session
}

async function serve(...args: Parameters<typeof testServer>): Promise<TestServer> {
  const server = await testServer(...args)
  cleanups.push(() => server.close())
  return server
}

async function failure(session: Session, options?: Parameters<Session['query']>[1]): Promise<string> {
  const answer = await session.query('{version}', options)
  if (answer.ok) throw new Error('answered')
  const [finding, ...more] = answer.findings
  expect(more).toEqual([])
  const said = JSON.stringify(finding)
  expect(said).not.toContain(TOKEN)
  expect(said).not.toContain(ENCODED)
  return `${finding?.code}: ${finding?.message}. ${finding?.hint}`
}

const problem = (options: SessionOptions): string => {
  const opened = openSession(options)
  if (opened.ok) throw new Error('opened')
  return opened.findings.map((finding) => `${finding.code}: ${finding.message}. ${finding.hint}`).join('\n')
}

test('the environment names the session, and its trace goes along', async () => {
  const server = await serve((response) => json(response, { data: { version: 'v0.18.10' } }))
  const env = {
    DAGGER_SESSION_PORT: String(server.port),
    DAGGER_SESSION_TOKEN: TOKEN,
    TRACEPARENT: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  }
  const opened = openSession({ env })
  if (!opened.ok) throw new Error('not opened')
  cleanups.push(() => opened.session.close())
  expect(await opened.session.query('{version}')).toEqual({ ok: true, data: { version: 'v0.18.10' } })
  const { headers, body } = server.requests[0]!
  expect(headers['authorization']).toBe(`Basic ${ENCODED}`)
  expect(headers['content-type']).toBe('application/json')
  expect(headers['traceparent']).toBe(env.TRACEPARENT)
  expect(body).toBe('{"query":"{version}"}')
})

test('no session, half a session, a port that is none', () => {
  expect(problem({ env: {} })).toBe(
    'session-missing: No Dagger session: DAGGER_SESSION_PORT is not set. Run the command inside a session (`dagger run …`, a module function), or work without an engine: --offline, --embedded.',
  )
  expect(problem({ env: { DAGGER_SESSION_PORT: '4000' } })).toBe(
    'session-token-missing: DAGGER_SESSION_PORT is set, but DAGGER_SESSION_TOKEN is not. Set both as the engine gave them.',
  )
  for (const port of ['http://127.0.0.1', '0', '70000', '-1', '80.5'])
    expect(problem({ env: { DAGGER_SESSION_PORT: port, DAGGER_SESSION_TOKEN: TOKEN } })).toBe(
      `session-port-invalid: DAGGER_SESSION_PORT is ${JSON.stringify(port)}, which is not a port number. Set DAGGER_SESSION_PORT to the number the engine gave, 1 to 65535.`,
    )
})

test('a trace that is no header is left out', async () => {
  const server = await serve((response) => json(response, { data: { version: 'v0.18.10' } }))
  const session = open({ port: server.port, env: { TRACEPARENT: '00-\r\nx: y' } })
  expect((await session.query('{version}')).ok).toBe(true)
  expect(server.requests[0]?.headers['traceparent']).toBeUndefined()
})

test('connections are kept open, and one closed while idle is replaced', async () => {
  const server = await serve((response) => json(response, { data: { version: 'v0.21.8' } }))
  const session = open({ port: server.port })
  for (let i = 0; i < 5; i++) expect((await session.query('{version}')).ok).toBe(true)
  expect(server.sockets.size).toBe(1)
  for (const socket of server.sockets) socket.resetAndDestroy()
  expect((await session.query('{version}')).ok).toBe(true)
  expect(server.sockets.size).toBe(2)
})

test('a request that went out is not sent again after a reset: the engine may have run it', async () => {
  let reset = false
  const server = await serve((response, _, socket) =>
    reset ? socket.resetAndDestroy() : json(response, { data: { version: 'v0.21.8' } }),
  )
  const session = open({ port: server.port })
  expect((await session.query('{version}')).ok).toBe(true)
  reset = true
  const answer = await session.query('{register}')
  expect({ codes: answer.ok ? [] : answer.findings.map(({ code }) => code), sent: server.requests.length }).toEqual({
    codes: ['session-gone'],
    sent: 2,
  })
})

test('the version is asked for once, or taken as given', async () => {
  const server = await serve((response) => json(response, { data: { version: 'v0.21.8' } }))
  const session = open({ port: server.port })
  expect(await Promise.all([session.version(), session.version()])).toEqual([
    { ok: true, version: 'v0.21.8' },
    { ok: true, version: 'v0.21.8' },
  ])
  expect(session.traffic.requests).toBe(1)
  const told = open({ port: server.port, version: 'v0.19.4' })
  expect(await told.version()).toEqual({ ok: true, version: 'v0.19.4' })
  expect(told.traffic).toEqual({ requests: 0, bytesSent: 0, bytesReceived: 0 })
})

test('an answer without the version is told, and the next time it is asked again', async () => {
  let version: unknown = null
  const session = open({
    port: 1,
    transport: async () => ({ status: 200, headers: {}, body: JSON.stringify({ data: { version } }) }),
  })
  const answer = await session.version()
  expect(answer.ok ? '' : answer.findings[0]?.message).toBe('The response of the engine lacks its version')
  version = 'v0.18.10'
  expect(await session.version()).toEqual({ ok: true, version: 'v0.18.10' })
})

test('nobody listens', async () => {
  const server = await testServer(() => {})
  await server.close()
  expect(await failure(open({ port: server.port }))).toBe(
    `session-refused: Nothing is listening on 127.0.0.1:${server.port}, where the session should be. The session has ended, or the port belongs to another one: start a new session.`,
  )
})

test('wrong token', async () => {
  const server = await serve((response) => response.writeHead(401).end())
  expect(await failure(open({ port: server.port }))).toBe(
    `session-unauthorized: The session on 127.0.0.1:${server.port} refuses the token (HTTP 401). DAGGER_SESSION_TOKEN belongs to another session: take port and token from the same session.`,
  )
})

test('half an answer', async () => {
  const server = await serve((response, _body, socket) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 })
    response.write('{"data":{"vers', () => socket.destroy())
  })
  expect(await failure(open({ port: server.port }))).toBe(
    `session-answer-cut: The response of the session on 127.0.0.1:${server.port} ended after 14 bytes. The engine stopped while responding: start a new session and register again.`,
  )
})

test('an engine that goes away', async () => {
  const server = await serve((_response, _body, socket) => socket.destroy())
  expect(await failure(open({ port: server.port }))).toBe(
    `session-gone: The session on 127.0.0.1:${server.port} closed the connection without a response. The engine stopped or was restarted: start a new session and register again.`,
  )
})

test('an error page', async () => {
  const page = `<html><head><title>x</title></head><body><h1>502 Bad Gateway</h1><p>token ${TOKEN} for ${ENCODED}</p></body></html>`
  const server = await serve((response) => response.writeHead(502, { 'content-type': 'text/html' }).end(page))
  expect(await failure(open({ port: server.port }))).toBe(
    `session-http-status: The session on 127.0.0.1:${server.port} responded with HTTP 502 instead of GraphQL: "502 Bad Gateway token *** for ***". Something else answers in place of the engine, or the engine is broken.`,
  )
})

test('a page that says all is well', async () => {
  const server = await serve((response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Welcome to nginx!</h1>'),
  )
  expect(await failure(open({ port: server.port }))).toBe(
    `session-answer-not-graphql: The session on 127.0.0.1:${server.port} returned a response that is not GraphQL (text/html; charset=utf-8): "Welcome to nginx!". Is DAGGER_SESSION_PORT the port of a Dagger session?`,
  )
})

test.each([
  ['', 'an empty body'],
  ['[]', '"[]"'],
  ['{"data":null}', '"{\\"data\\":null}"'],
  ['{"errors":[]}', '"{\\"errors\\":[]}"'],
  ['null', '"null"'],
])('an answer of %j', async (body, excerpt) => {
  const session = open({ port: 4000, transport: async () => ({ status: 200, headers: {}, body }) })
  expect(await failure(session)).toBe(
    `session-answer-not-graphql: The session on 127.0.0.1:4000 returned a response that is not GraphQL (no content type): ${excerpt}. Is DAGGER_SESSION_PORT the port of a Dagger session?`,
  )
})

test('a 10 MB answer', async () => {
  const server = await serve((response) => json(response, { data: { version: 'x'.repeat(10_000_000) } }))
  const session = open({ port: server.port })
  expect(await failure(session)).toBe(
    `session-answer-too-large: The response of the session on 127.0.0.1:${server.port} is larger than 8388608 bytes; the rest was not read. Ask for less, or raise maxAnswerBytes.`,
  )
  expect((await session.query('{version}', { maxAnswerBytes: 20_000_000 })).ok).toBe(true)
})

test('no answer in time', async () => {
  const server = await serve(() => {})
  expect(await failure(open({ port: server.port, timeoutMs: 50 }))).toBe(
    `session-timeout: The session on 127.0.0.1:${server.port} did not respond within 0.05 s. Allow more time, or split the work; a stuck engine shows in \`dagger\` itself as well.`,
  )
})

test('half an answer, then silence', async () => {
  const server = await serve((response) => response.writeHead(200).write('{"data"'))
  expect(await failure(open({ port: server.port }), { timeoutMs: 50 })).toContain('session-timeout: ')
})

test('given up by the caller, before, during and for good', async () => {
  const server = await serve(() => {})
  const aborted =
    'session-aborted: The request to the session was aborted before the response arrived. Nothing was registered; run it again if you need it.'
  const session = open({ port: server.port })
  expect(await failure(session, { signal: AbortSignal.abort() })).toBe(aborted)
  const controller = new AbortController()
  const running = failure(session, { signal: controller.signal })
  setImmediate(() => controller.abort())
  expect(await running).toBe(aborted)
  const last = failure(session)
  setImmediate(() => session.close())
  expect(await last).toBe(aborted)
  expect(await failure(session)).toBe(aborted)
})

test('a transport of one’s own gets the whole request and may ignore the signal', async () => {
  const seen: SessionRequest[] = []
  const transport = (request: SessionRequest): Promise<never> => {
    seen.push(request)
    return new Promise(() => {})
  }
  const session = open({ port: 4000, transport, timeoutMs: 20 })
  expect(await failure(session)).toContain('session-timeout: ')
  const { headers, signal, ...rest } = seen[0]!
  expect(rest).toEqual({
    method: 'POST',
    host: '127.0.0.1',
    port: 4000,
    path: '/query',
    body: '{"query":"{version}"}',
    maxAnswerBytes: 8 * 1024 * 1024,
  })
  expect(headers['authorization']).toBe(`Basic ${ENCODED}`)
  expect(signal.aborted).toBe(true)
})

test('a transport needs neither port nor token', async () => {
  const seen: SessionRequest[] = []
  const opened = openSession({
    env: {},
    timeoutMs: 20,
    transport: async (request) => {
      seen.push(request)
      return seen.length > 1
        ? new Promise(() => {})
        : { status: 200, headers: {}, body: '{"data":{"version":"v0.21.8"}}' }
    },
  })
  if (!opened.ok) throw new Error('not opened')
  expect(await opened.session.version()).toEqual({ ok: true, version: 'v0.21.8' })
  expect(seen[0]?.headers['authorization']).toBeUndefined()
  const answer = await opened.session.query('{version}')
  expect(answer.ok ? '' : answer.findings[0]?.message).toBe(
    'The session on the given transport did not respond within 0.02 s',
  )
})

test('a transport that fails in its own way, with the token in its words', async () => {
  const transport = (): Promise<never> =>
    Promise.reject(new TypeError('fetch failed', { cause: new Error(`bad proxy for ${TOKEN}`) }))
  expect(await failure(open({ port: 4000, transport }))).toBe(
    'session-unreachable: The session on 127.0.0.1:4000 cannot be reached: bad proxy for ***. Check that the engine is still running, and start a new session.',
  )
})

test('errors of an engine: cut out of the echoed query, without the trace, all of them', async () => {
  const errors = [
    {
      message:
        'query:\n{typeDef{withKind(kind:NOPE){kind}}}\n\nerror: parse selections: parse field "withKind": invalid enum value "NOPE"',
    },
    {
      message: `exit code: 1 [traceparent:00-aa-bb-01]`,
      path: ['a0', 'sync'],
      extensions: { _type: 'EXEC_ERROR', exitCode: 1 },
    },
    {
      message: 'Cannot query field "withEnumMember" on type "TypeDef".',
      locations: [{ line: 1, column: 34 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
    { message: `token ${TOKEN}` },
    { nothing: true },
  ]
  const session = open({
    port: 4000,
    transport: async () => ({ status: 422, headers: {}, body: JSON.stringify({ errors, data: null }) }),
  })
  const answer = await session.query('{x}')
  expect(answer).toEqual({
    ok: false,
    findings: [
      'parse selections: parse field "withKind": invalid enum value "NOPE"',
      'exit code: 1',
      'Cannot query field "withEnumMember" on type "TypeDef".',
      'token ***',
    ].map((engineMessage) => ({
      code: 'engine-error',
      severity: 'error',
      pointer: '',
      message: 'The engine refuses the request',
      hint: "See the engine's message.",
      data: {},
      engineMessage,
    })),
    errors: [
      {
        message: 'parse selections: parse field "withKind": invalid enum value "NOPE"',
        rawMessage: errors[0]?.message,
        extensions: {},
      },
      {
        message: 'exit code: 1',
        rawMessage: errors[1]?.message,
        path: ['a0', 'sync'],
        extensions: { _type: 'EXEC_ERROR', exitCode: 1 },
      },
      {
        message: errors[2]?.message,
        rawMessage: errors[2]?.message,
        locations: [{ line: 1, column: 34 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
      { message: 'token ***', rawMessage: 'token ***', extensions: {} },
    ],
  })
})

test('what goes over the wire is counted in bytes', async () => {
  const session = open({
    port: 4000,
    transport: async () => ({ status: 200, headers: {}, body: '{"data":{"a":"é"}}' }),
  })
  await session.query('{é}')
  expect(session.traffic).toEqual({ requests: 1, bytesSent: 16, bytesReceived: 19 })
})
