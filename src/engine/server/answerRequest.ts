import type { Target } from '../../versions/types.ts'
import { LimitError, type Limits } from '../api/limits.ts'
import { type GraphQLRequest, runDocument } from '../api/runDocument.ts'
import type { EngineSession } from '../api/session.ts'
import { quote } from '../go/goJsonText.ts'
import { readRequest } from './readRequest.ts'

/** A request as HTTP gives it. */
export interface HttpRequest {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The document that was run. */
  readonly request?: GraphQLRequest
}

const json = { 'content-type': 'application/json' }
const plain = { 'content-type': 'text/plain; charset=utf-8' }
const unsupported: HttpAnswer = {
  status: 400,
  headers: plain,
  body: '{"errors":[{"message":"transport not supported"}],"data":null}',
}
const notFound: HttpAnswer = {
  status: 404,
  headers: { ...plain, 'x-content-type-options': 'nosniff' },
  body: '404 page not found\n',
}

const problem = (status: number, message: string): HttpAnswer => ({
  status,
  headers: json,
  body: `{"errors":[{"message":${quote(message)}}],"data":null}`,
})

/** Answers an authorized request as an engine does: methods, types, statuses (builder recordings http.*). */
export async function answerRequest(session: EngineSession, http: HttpRequest, limits: Limits): Promise<HttpAnswer> {
  const [path, ...rest] = http.url.split('?')
  const search = rest.join('?')
  if (path !== '/query') return notFound
  switch (http.method) {
    case 'OPTIONS':
      return { status: 200, headers: { allow: 'OPTIONS, GET, POST' }, body: '' }
    case 'HEAD':
      return { status: 405, headers: {}, body: '' }
    case 'GET':
      return run(session, http, limits, getRequest(session.target, search))
    case 'POST': {
      if (mediaType(http.headers['content-type']) !== 'application/json') return unsupported
      const request = readRequest(http.body)
      return 'message' in request ? problem(400, request.message) : run(session, http, limits, request)
    }
    default:
      return unsupported
  }
}

function getRequest(target: Target, search: string): GraphQLRequest {
  if (!target.behaves('get-executes')) return { query: '' }
  const parameters = new URLSearchParams(search)
  const operationName = parameters.get('operationName')
  return { query: parameters.get('query') ?? '', ...(operationName ? { operationName } : {}) }
}

async function run(
  session: EngineSession,
  http: HttpRequest,
  limits: Limits,
  request: GraphQLRequest,
): Promise<HttpAnswer> {
  const answer = await runDocument(session, request, limits).catch(limitProblem)
  if (typeof answer === 'string') return { ...problem(422, answer), request }
  const { status, body } = answer
  return { status, headers: { 'content-type': responseType(session.target, http.headers.accept) }, body, request }
}

function limitProblem(error: unknown): string {
  if (error instanceof LimitError) return error.message
  if (error instanceof RangeError) return 'the document nests deeper than this embedded engine can follow'
  throw error
}

const mediaType = (header: string | string[] | undefined): string =>
  String(header ?? '')
    .split(';', 1)[0]!
    .trim()
    .toLowerCase()

// The first type the client names that the server has.
function responseType(target: Target, accept: string | string[] | undefined): string {
  if (!target.behaves('graphql-response-type')) return json['content-type']
  for (const part of String(accept ?? '').split(',')) {
    const type = mediaType(part)
    if (type === 'application/graphql-response+json') return type
    if (type === '*/*' || type === 'application/*' || type === 'application/json') break
  }
  return json['content-type']
}
