import type { QueryOptions, QueryResult, Session } from './types.ts'

/**
 * Answers the function call of the surrounding session with a module ID: how a runtime gives its types where no
 * `moduleTypes` function is used. One request. Source: engine-semantics §5.2, path A.
 */
export function returnModule(session: Session, id: string, options?: QueryOptions): Promise<QueryResult> {
  const value = JSON.stringify(JSON.stringify(id))
  return session.query(`{currentFunctionCall{returnValue(value:${value})}}`, options)
}
