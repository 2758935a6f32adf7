import type { Target } from '../../../versions/types.ts'
import { type GoJson, goQuote, readGoJson } from '../../go/index.ts'
import type { CallFailure, FunctionCall, ProcessExit } from './types.ts'

/** An Error object as `returnError` takes it: values are JSON texts. */
export interface ReturnedError {
  readonly message: string
  readonly values: readonly { readonly name: string; readonly value: string }[]
}

/** What a runtime has returned so far. */
export interface Returned {
  readonly value?: string
  readonly error?: ReturnedError
}

export type ReturnOutcome = { readonly returned: Returned } | { readonly error: string }

/**
 * Takes a `returnValue` or `returnError` of the runtime. Since v0.21.5 (v1.0.0-beta.4) only one may be made, of a legal
 * JSON value; before, the last of each counts and nothing is looked at (sdk-protocol §2.2, calls recordings).
 */
export function takeReturn(
  target: Target,
  before: Returned,
  given: { readonly value: string } | { readonly error: ReturnedError },
): ReturnOutcome {
  if (!target.behaves('first-return-stands')) return { returned: { ...before, ...given } }
  if (before.value !== undefined || before.error !== undefined) return { error: 'function call return already set' }
  if ('error' in given) return { returned: given }
  const read = readGoJson(given.value)
  return read.ok ? { returned: given } : { error: `decode function return value: ${read.message}` }
}

/**
 * What a call comes to when its runtime has ended: the returned value, or the error that the caller gets. Up to v0.21.4
 * the exit code decides whether value or error counts; later whatever was returned, but a value needs exit code 0.
 */
export function endCall(
  target: Target,
  call: FunctionCall,
  returned: Returned,
  exit: ProcessExit,
): { readonly value: GoJson } | CallFailure {
  const { value, error } = returned
  if (error && (exit.code !== 0 || target.behaves('first-return-stands'))) return errorFailure(error)
  if (exit.code !== 0) return exitFailure(target, call, exit)
  if (value === undefined) return { error: nothingReturned(target, call) }
  const read = readGoJson(value)
  if (read.ok) return { value: read.value }
  return { error: `${target.behaves('call-errors-failed-to') ? 'failed to ' : ''}unmarshal result: ${read.message}` }
}

function errorFailure({ message, values }: ReturnedError): CallFailure {
  if (values.length === 0) return { error: message }
  const extensions = Object.fromEntries(
    values.map(({ name, value }): [string, GoJson] => {
      const read = readGoJson(value)
      return [name, read.ok ? read.value : { kind: 'string', value }]
    }),
  )
  return { error: message, extensions }
}

function exitFailure(target: Target, call: FunctionCall, { code, command, stdout, stderr }: ProcessExit): CallFailure {
  const text = (value: string): GoJson => ({ kind: 'string', value })
  const extensions = {
    _type: text('EXEC_ERROR'),
    cmd: { kind: 'array', items: command.map(text) },
    exitCode: { kind: 'number', token: String(code) },
    stderr: text(stderr),
    stdout: text(stdout),
  } as const
  return { error: exitMessage(target, call, code, command), extensions }
}

function exitMessage(target: Target, call: FunctionCall, code: number, command: readonly string[]): string {
  if (target.behaves('exec-errors-name-the-process'))
    return `process ${goQuote(command.join(' '))} did not complete successfully: exit code: ${code}`
  if (!target.behaves('exec-errors-name-the-function')) return `exit code: ${code}`
  return `call ${calledName(call)}: exit code: ${code}`
}

function nothingReturned(target: Target, call: FunctionCall): string {
  if (target.behaves('first-return-stands')) return `${calledName(call)} completed without returning a value`
  return target.behaves('missing-output-as-open')
    ? 'failed to read function output file: open output.json: no such file or directory'
    : 'failed to get mod meta file: stat /output.json: no such file or directory'
}

const calledName = ({ name }: FunctionCall): string => (name === '' ? 'constructor' : `function ${goQuote(name)}`)
