import { type Dispatcher, describeError, type FunctionCall } from '../dispatch/index.ts'
import type { IsolatedMessage } from './types.ts'

/**
 * The other side of `isolateCall`: waits for the call, makes it, tells what it came to. `load` gets the module's code, so
 * that what goes wrong there is told too.
 */
export function serveCall(load: () => Promise<Dispatcher>): void {
  const tell = (message: IsolatedMessage): void => {
    process.send?.(message)
  }
  const uncaught = (thrown: unknown): void => tell({ kind: 'uncaught', error: describeError(thrown) })
  process.on('uncaughtException', uncaught)
  process.on('unhandledRejection', uncaught)
  process.once('message', (message) => {
    const { parentName, parent, name, inputArgs } = message as FunctionCall
    void load()
      .then((dispatcher) => dispatcher.getResult(parentName, parent, name, inputArgs))
      .then(
        (result) => tell(result.ok ? { kind: 'value', value: result.value } : { kind: 'error', error: result.error }),
        (thrown: unknown) => tell({ kind: 'error', error: describeError(thrown) }),
      )
  })
}
