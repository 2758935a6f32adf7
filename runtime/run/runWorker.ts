import { Socket } from 'node:net'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createTarget } from '../../src/versions/index.ts'
import type { Target } from '../../src/versions/types.ts'
import { type Answer, moduleClients, sdkSymbol } from '../client/index.ts'
import { createDispatcher, describeError, isError, type ModuleClass, messageOf, peek } from '../dispatch/index.ts'
import { channelFile, openChannel } from './channel.ts'
import type { Failure, FromWorker, ToWorker, WorkerCall } from './protocol.ts'
import { writeOutputWhole } from './wholeOutput.ts'

/** The process that runs a module's code: takes one call from its parent, which holds the session, and gives back what came of it. */
export function runWorker(): void {
  writeOutputWhole()
  const socket = new Socket({ fd: channelFile })
  const write = openChannel(socket, {
    receive: (message) => receive(message as ToWorker),
    // Nobody is left to answer. The parent looks first whether the process ended by itself.
    closed: () => setTimeout(() => process.exit(1), 1000),
  })
  const send = (message: FromWorker): void => write(message)
  const waiting = new Map<number, (answer: Answer) => void>()
  let asked = 0
  let done = false

  // Only what can still make something happen may keep the process alive, so that waiting in vain ends.
  function query(document: string): Promise<Answer> {
    const id = ++asked
    socket.ref()
    send({ kind: 'query', id, document })
    return new Promise((resolve) => waiting.set(id, resolve))
  }

  function answer(id: number, given: Answer): void {
    const resolve = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) socket.unref()
    resolve?.(given)
  }

  function finish(message: FromWorker): void {
    if (done) return
    done = true
    // The parent ends this process once it has the message: ending here could overtake it.
    socket.ref()
    send(message)
  }

  function fail(failure: Failure, thrown: unknown): void {
    if (done) return
    report(thrown)
    finish({ kind: 'failure', failure, error: describeError(thrown) })
  }

  process.on('uncaughtException', (error, origin) => {
    fail(origin === 'unhandledRejection' ? 'unhandled-rejection' : 'uncaught', error)
  })
  process.on('beforeExit', () =>
    finish({ kind: 'failure', failure: 'never-settles', error: { message: '', values: [] } }),
  )

  async function run(given: WorkerCall): Promise<void> {
    const { typedefs, wire, call } = given
    root = `${pathToFileURL(dirname(given.code)).href}/`
    const { release, view, introspection } = given
    const clients = moduleClients({ typedefs, target: () => knownTarget(release, view), query, introspection })
    const classes = await loadClasses(given.code, clients.sdk).catch((error: unknown) => {
      fail('not-loaded', error)
    })
    if (classes === undefined) return
    const dispatcher = createDispatcher({ typedefs, wire, classes, clients })
    const result = await dispatcher.getResult(call.parentName, call.parent, call.name, call.inputArgs)
    if (result.ok) return finish({ kind: 'value', value: result.value })
    report(result.thrown)
    finish({ kind: 'error', error: result.error })
  }

  function receive(message: ToWorker): void {
    if (message.kind === 'answer') answer(message.id, message.answer)
    else if (message.kind === 'ping') send({ kind: 'pong' })
    else {
      socket.unref()
      void run(message)
    }
  }
}

let root = ''

/** What a person reads in the log: the stack with paths as in the module, without what called the code. */
function report(thrown: unknown): void {
  const stack = isError(thrown) ? peek(thrown, 'stack') : undefined
  const text = typeof stack === 'string' ? stack : messageOf(thrown)
  const own = fileURLToPath(import.meta.url)
  const lines = text
    .split('\n')
    .filter((line) => !/^ +at /.test(line) || !(line.includes(own) || /\(node:|at node:/.test(line)))
  process.stderr.write(`${lines.join('\n').replaceAll(root, '').replaceAll(fileURLToPath(root), '')}\n`)
}

async function loadClasses(code: string, sdk: object): Promise<ReadonlyMap<string, ModuleClass>> {
  Reflect.set(globalThis, sdkSymbol, sdk)
  const loaded = (await import(pathToFileURL(code).href)) as Readonly<Record<string, ModuleClass>>
  return new Map(Object.entries(loaded))
}

function knownTarget(release: string, view: string): Target {
  const created = createTarget({ release, view })
  if (created.ok) return created.target
  throw new Error(created.findings.map(({ message }) => message).join('\n'))
}
