import type { CallResult, FunctionCall } from '../dispatch/index.ts'
import type { IsolatedEnd } from './types.ts'

/** What to do at the end of a call: return a result, or end like the code did, which engines report as an exit code. */
export type Outcome =
  | { readonly kind: 'return'; readonly result: CallResult }
  | { readonly kind: 'exit'; readonly code: number }

const failed = (message: string, values: { readonly name: string; readonly value: string }[] = []): Outcome => ({
  kind: 'return',
  result: { ok: false, thrown: undefined, error: { message, values } },
})

/** Says how a call ended in the words of its caller. A process that code ended with an error ends so again. */
export function outcome(end: IsolatedEnd, { parentName, name }: Pick<FunctionCall, 'parentName' | 'name'>): Outcome {
  const callable = name === '' ? `the constructor of ${parentName}` : `${parentName}.${name}`
  switch (end.kind) {
    case 'value':
      return { kind: 'return', result: { ok: true, value: end.value } }
    case 'error':
      return { kind: 'return', result: { ok: false, thrown: undefined, error: end.error } }
    case 'uncaught':
      return failed(`not caught in ${callable}: ${end.error.message}`, [...end.error.values])
    case 'exit':
      return end.code === 0 ? failed(`${callable} ended the process before it returned`) : end
    case 'signal':
      return failed(`the process of ${callable} was ended by ${end.signal}`)
    case 'timeout':
      return failed(`${callable} did not return within ${end.milliseconds / 1000} s`)
    case 'unstarted':
      return failed(`no process for ${callable}: ${end.reason}`)
  }
}
