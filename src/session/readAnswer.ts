import { createFinding } from '../findings/index.ts'
import { engineErrors, isObject } from './engineErrors.ts'
import type { JsonObject, JsonValue, QueryResult, SessionResponse } from './types.ts'

/**
 * What an HTTP answer says: data, or why there is none.
 *
 * In: the answer, the session's address for messages, and what takes secrets out of a text. Findings: `session-unauthorized`,
 * `session-http-status`, `session-answer-not-graphql`, `engine-error` (one for each error the engine names).
 */
export function readAnswer(response: SessionResponse, address: string, clean: (text: string) => string): QueryResult {
  const { status, body } = response
  if (status === 401) return failed(createFinding('session-unauthorized', '', { address }))
  const answer = parse(body)
  const errors = engineErrors(answer?.['errors']).map((error) => ({
    ...error,
    message: clean(error.message),
    rawMessage: clean(error.rawMessage),
  }))
  if (errors.length > 0) {
    const findings = errors.map(({ message }) => createFinding('engine-error', '', {}, { engineMessage: message }))
    return { ok: false, findings, errors }
  }
  if (answer !== undefined && isObject(answer['data']) && status >= 200 && status < 300)
    return { ok: true, data: answer['data'] }
  const excerpt = excerptOf(clean(body))
  if (status < 200 || status >= 300)
    return failed(createFinding('session-http-status', '', { address, status, excerpt }))
  const contentType = clean(response.headers['content-type'] ?? 'no content type')
  return failed(createFinding('session-answer-not-graphql', '', { address, contentType, excerpt }))
}

const failed = (finding: ReturnType<typeof createFinding>): QueryResult => ({
  ok: false,
  findings: [finding],
  errors: [],
})

function parse(body: string): JsonObject | undefined {
  try {
    const value = JSON.parse(body) as JsonValue
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

const EXCERPT = 120

// Tags and white space say nothing: of an error page only its words are shown.
function excerptOf(body: string): string {
  const head = body.slice(0, 4000)
  const words = head.replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ')
  const text = words.replace(/\s+/g, ' ').trim()
  if (text === '') return body === '' ? 'an empty body' : 'no text'
  return JSON.stringify(text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text)
}
