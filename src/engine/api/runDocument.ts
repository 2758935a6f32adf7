import type { FragmentDefinitionNode, OperationDefinitionNode } from 'graphql'
import { goJsonText, type JsonValue, quote } from '../go/goJsonText.ts'
import { answerCounter, checkDepth, defaultLimits, fieldCounter, type Limits } from './limits.ts'
import { readDocument } from './readDocument.ts'
import { type FieldError, resolveSelections } from './resolve.ts'
import { type DocumentScope, ParseError, parseSelections, type Selection, SystemError } from './selections.ts'
import type { EngineSession } from './session.ts'
import { validateDocument } from './validateDocument.ts'
import { readVariables } from './variables.ts'

export interface GraphQLRequest {
  readonly query: string
  readonly operationName?: string
  readonly variables?: Readonly<Record<string, unknown>>
}

export interface GraphQLAnswer {
  readonly status: 200 | 422
  /** JSON text. */
  readonly body: string
}

interface AnswerError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

/**
 * Runs a request as the engine of the session's target does (builder recordings doc.*, http.*): what is read before
 * anything runs answers 422 or one error that quotes the query; what fails while running makes all data null and lists
 * every failure. Rejects with `LimitError` where the request is over a limit of this engine's own.
 */
export async function runDocument(
  session: EngineSession,
  request: GraphQLRequest,
  limits: Limits = defaultLimits,
): Promise<GraphQLAnswer> {
  const operation = readOperation(session, request, limits)
  if ('status' in operation) return operation
  const errors: FieldError[] = []
  const data = await resolveSelections(operation.scope, session.root, operation.selections, errors)
  return errors.length > 0 ? answer(200, errors) : { status: 200, body: `{"data":${goJsonText(data)}}` }
}

interface Operation {
  readonly scope: DocumentScope
  readonly selections: readonly Selection[]
}

// What a document was read into does not hold on to its nodes, which are many: they can go before anything runs.
function readOperation(session: EngineSession, request: GraphQLRequest, limits: Limits): Operation | GraphQLAnswer {
  const deadline = performance.now() + limits.milliseconds
  const { target } = session
  const document = readDocument(request.query, checkDepth(request.query, limits))
  if ('message' in document) return refusal([document], 'GRAPHQL_PARSE_FAILED')
  const operations = document.definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === 'OperationDefinition',
  )
  if (operations.length === 0) return refusal([{ message: 'no operation provided' }], 'GRAPHQL_VALIDATION_FAILED')
  if (target.behaves('requests-validated')) {
    const problems = validateDocument(target, session.schema, document, request.query)
    if (problems.length > 0) return refusal(problems, 'GRAPHQL_VALIDATION_FAILED')
  }
  const name = request.operationName ?? ''
  const operation =
    name === '' && operations.length === 1 ? operations[0] : operations.find((one) => one.name?.value === name)
  if (operation === undefined) return refusal([{ message: `operation ${name} not found` }], 'GRAPHQL_VALIDATION_FAILED')
  const variables = readVariables(session.schema, operation, request.variables ?? {})
  if (!variables.ok) {
    const { message, path } = variables
    if (path === undefined) return answer(422, [{ message }])
    return refusal([{ message, path }], 'GRAPHQL_VALIDATION_FAILED')
  }
  if (operation.operation !== 'query') return answer(200, [{ message: `${operation.operation}s not supported` }])

  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === 'FragmentDefinition')
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const scope = {
    session,
    fragments,
    variables: variables.values,
    deadline,
    countField: fieldCounter(limits),
    countAnswer: answerCounter(limits, deadline),
  }
  try {
    return { scope, selections: parseSelections(scope, session.schema.getQueryType()!, operation.selectionSet) }
  } catch (error) {
    if (error instanceof SystemError) return answer(422, [{ message: error.message }])
    if (!(error instanceof ParseError)) throw error
    return answer(200, [{ message: `query:\n${request.query}\n\nerror: parse selections: ${error.message}` }])
  }
}

const refusal = (errors: readonly AnswerError[], code: string): GraphQLAnswer =>
  answer(
    422,
    errors.map((error) => ({ ...error, extensions: { code } })),
  )

function answer(status: 200 | 422, errors: readonly AnswerError[]): GraphQLAnswer {
  return { status, body: `{"errors":[${errors.map(errorText).join(',')}],"data":null}` }
}

function errorText({ message, path, locations, extensions }: AnswerError): string {
  const parts = [`"message":${quote(message)}`]
  if (path) parts.push(`"path":${goJsonText(path as JsonValue)}`)
  if (locations) {
    parts.push(`"locations":[${locations.map(({ line, column }) => `{"line":${line},"column":${column}}`).join(',')}]`)
  }
  if (extensions) parts.push(`"extensions":${JSON.stringify(extensions)}`)
  return `{${parts.join(',')}}`
}
