import type { InputValue, Resolver } from '../api/index.ts'
import { type FunctionCall, type Returned, type ReturnedError, takeReturn } from './calls/index.ts'

const noError: ReturnedError = { message: '', values: [] }

/** What a runtime has returned, filled while it runs. */
export interface ReturnSlot {
  returned: Returned
}

const textOf = (value: InputValue | undefined): string => (value?.kind === 'string' ? value.value : '')

/** `Query.error`, `Error.withValue` and what reads them: the errors that runtimes return. */
const errorResolvers: readonly (readonly [string, Resolver])[] = [
  [
    'Query.error',
    ({ arguments: args, object }) => ({
      value: object('Error', { ...noError, message: textOf(args.get('message')) }),
    }),
  ],
  [
    'Error.withValue',
    ({ receiver, arguments: args, object }) => {
      const { message, values } = receiver.state as ReturnedError
      const value = { name: textOf(args.get('name')), value: textOf(args.get('value')) }
      return { value: object('Error', { message, values: [...values, value] }) }
    },
  ],
  ['Error.message', ({ receiver }) => ({ value: (receiver.state as ReturnedError).message })],
  [
    'Error.values',
    ({ receiver, object }) => ({
      value: (receiver.state as ReturnedError).values.map((value, index) => object('ErrorValue', value, index + 1)),
    }),
  ],
  ['ErrorValue.name', ({ receiver }) => ({ value: (receiver.state as ReturnedError['values'][number]).name })],
  ['ErrorValue.value', ({ receiver }) => ({ value: (receiver.state as ReturnedError['values'][number]).value })],
]

/** What a runtime's session answers beside the core API: the call it was started for, and how to return from it. */
export function callResolvers(call: FunctionCall, slot: ReturnSlot): ReadonlyMap<string, Resolver> {
  const give: Resolver = ({ target, field, arguments: args }) => {
    const error = args.get('error')
    const given =
      field === 'returnValue'
        ? { value: textOf(args.get('value')) }
        : { error: error?.kind === 'object' ? (error.object.state as ReturnedError) : noError }
    const outcome = takeReturn(target, slot.returned, given)
    if ('error' in outcome) return outcome
    slot.returned = outcome.returned
    return { value: null }
  }
  const text =
    (get: (call: FunctionCall) => string): Resolver =>
    () => ({ value: get(call) })
  return new Map<string, Resolver>([
    ...errorResolvers,
    // Of the module that is called the model knows no more than what other resolvers answer.
    ['Query.currentModule', ({ object }) => ({ value: object('CurrentModule', undefined) })],
    ['Query.currentFunctionCall', ({ object }) => ({ value: object('FunctionCall', call) })],
    ['FunctionCall.name', text(({ name }) => name)],
    ['FunctionCall.parentName', text(({ parentName }) => parentName)],
    ['FunctionCall.parent', text(({ parent }) => parent)],
    [
      'FunctionCall.inputArgs',
      ({ object }) => ({
        value: call.inputArgs.map((arg, index) => object('FunctionCallArgValue', arg, index + 1)),
      }),
    ],
    [
      'FunctionCallArgValue.name',
      ({ receiver }) => ({ value: (receiver.state as FunctionCall['inputArgs'][number]).name }),
    ],
    [
      'FunctionCallArgValue.value',
      ({ receiver }) => ({ value: (receiver.state as FunctionCall['inputArgs'][number]).value }),
    ],
    ['FunctionCall.returnValue', give],
    ['FunctionCall.returnError', give],
  ])
}
