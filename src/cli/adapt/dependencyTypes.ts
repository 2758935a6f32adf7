import { getIntrospectionQuery } from 'graphql'
import { mergeIntrospection } from '../../capture/adapt/index.ts'
import type { Session } from '../../session/index.ts'
import type { Target } from '../../versions/index.ts'
import { MAX_ANSWER_BYTES } from './askCall.ts'

// What every engine takes, whichever one the client's own introspection is written for.
const PLAIN = getIntrospectionQuery({ descriptions: true })

/** Adds the types that only the real session has to an introspection by the engine that the SDK fits. */
export type Introspect = (here: string, query: string) => Promise<string>

/** Asks the session as the SDK does where its engine takes that, and once for each question. */
export function dependencyTypes(session: Pick<Session, 'query'>, target: Target): Introspect {
  const asked = new Map<string, Promise<string>>()
  const answerOf = async (query: string): Promise<string> => {
    const answer = await session.query(query, { maxAnswerBytes: MAX_ANSWER_BYTES })
    return JSON.stringify(answer.ok ? { data: answer.data } : { errors: answer.errors })
  }
  const ask = (query: string): Promise<string> => {
    const known = asked.get(query) ?? answerOf(query)
    asked.set(query, known)
    return known
  }
  const takes = target.behaves('deprecated-arguments-hidden')
  return async (here, query) => {
    if (!here.includes('"__schema"')) return here
    const own = takes ? mergeIntrospection(here, await ask(query)) : undefined
    return own ?? mergeIntrospection(here, await ask(PLAIN)) ?? here
  }
}
