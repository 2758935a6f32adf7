import type { Answer } from '../../../runtime/client/index.ts'
import type { Entry } from '../../support/kitchen.ts'

type AnsweredErrors = Extract<Answer, { ok: false }>['errors']

/** Answers a runtime's queries as a real engine answered them in a recording; its release, which none asked for, too. */
export function recordedAnswers(
  release: string,
  requests: Entry['requests'],
  unanswered: string[],
): (query: string) => Promise<Answer> {
  return async (query) => {
    if (query === '{version}') return { ok: true, data: { version: release } }
    const { response } = requests.find((each) => each.query === query) ?? {}
    if (response === undefined) {
      unanswered.push(query)
      return { ok: false, message: `not recorded: ${query}`, errors: [] }
    }
    const { errors = [] } = response as { readonly errors?: AnsweredErrors }
    if (errors.length > 0) return { ok: false, message: errors[0]?.message ?? '', errors }
    return { ok: true, data: (response as { readonly data?: unknown }).data }
  }
}

/** The texts that a recorded runtime gave to `returnValue`. */
export const recordedReturns = (requests: Entry['requests']): readonly string[] =>
  requests.flatMap(({ query }) => {
    const text = /^\{currentFunctionCall\{returnValue\(value:(".*")\)\}\}$/s.exec(query)?.[1]
    return text === undefined ? [] : [JSON.parse(text) as string]
  })
