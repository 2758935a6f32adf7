import type { Callable, CallableModule, Flag } from '../../../runtime/call/index.ts'
import { type EngineSession, objectOfId } from '../../engine/api/index.ts'
import { type FakeFiles, pipelineCalls, pipelineText } from '../../engine/values/index.ts'
import type { Session } from '../../session/index.ts'
import { nearest } from '../../text/nearest.ts'
import type { Target } from '../../versions/index.ts'

/** What a test passes: values, objects that calls gave, and files by path for a Directory. */
export type TestArguments = Readonly<Record<string, unknown>>

/** What objects are asked with. */
export interface TestClient {
  readonly target: Target
  readonly callable: CallableModule
  readonly engine: EngineSession
  readonly session: Session
  /** What the module's code wrote since it was last asked for. */
  takeLog(): string
}

/** A call that failed: the error its caller gets, and what the code wrote to its log. */
export class ModuleCallError extends Error {
  readonly log: string
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(message: string, log: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'ModuleCallError'
    this.log = log
    this.extensions = extensions
  }
}

/** An object of the engine: the module's own, or one of the core API. */
export class TestObject {
  /** Its type in the API. */
  readonly type: string
  /** Absent: Query itself. */
  readonly id: string | undefined
  readonly #client: TestClient

  constructor(client: TestClient, type: string, id: string | undefined) {
    this.#client = client
    this.type = type
    this.id = id
  }

  /**
   * Calls a function or reads a field, by its name in the API. Values come as they are, objects as `TestObject`, lists as arrays.
   * Rejects with `ModuleCallError`.
   */
  async call<Result = unknown>(name: string, args: TestArguments = {}): Promise<Result> {
    const callables = this.#client.callable.types.get(this.type)?.callables ?? []
    const callable = callables.find((each) => each.name === name)
    if (callable !== undefined) return await this.ask<Result>(callable, args)
    const near = nearest(
      name,
      callables.map((each) => each.name),
    )
    const meant = near.length === 0 ? '' : `; did you mean ${near.join(' or ')}?`
    throw new ModuleCallError(`${this.type} has no function ${name}${meant}`, '')
  }

  /** The calls that made the object, one on a line, as `moduledefs call` prints them: to be compared with a snapshot. */
  pipeline(): string {
    return pipelineText(this.#client.engine, this.#object())
  }

  /** The same, first to last, as a list: `from("alpine:latest")`. */
  pipelineCalls(): readonly string[] {
    return pipelineCalls(this.#client.engine, this.#object())
  }

  #object() {
    const loaded =
      this.id === undefined ? { object: this.#client.engine.root } : objectOfId(this.#client.engine, this.id)
    if ('error' in loaded) throw new ModuleCallError(loaded.error, '')
    return loaded.object
  }

  /** @internal A call by its description. */
  async ask<Result>(callable: Callable, args: TestArguments): Promise<Result> {
    const { callable: module } = this.#client
    const flags = new Map(callable.flags.map((flag) => [flag.name, flag]))
    const texts: string[] = []
    for (const [name, value] of Object.entries(args)) {
      if (value === undefined) continue
      const flag = flags.get(name)
      if (flag === undefined) {
        const known = [...flags.keys()].join(', ') || 'none'
        throw new ModuleCallError(`${callable.name} has no argument ${name}; its arguments are: ${known}`, '')
      }
      texts.push(`${name}:${await this.#text(flag, value)}`)
    }
    const field = texts.length === 0 ? callable.name : `${callable.name}(${texts.join(',')})`
    const ofObject = module.types.has(callable.type)
    return this.#result(callable, await this.#query(ofObject ? `${field}{id}` : field)) as Result
  }

  /** @internal A directory of files. */
  async directory(files: FakeFiles): Promise<TestObject> {
    const steps = Object.entries(files).map(([path, text]) =>
      path.endsWith('/')
        ? `withNewDirectory(path:${JSON.stringify(path)})`
        : `withNewFile(path:${JSON.stringify(path)},contents:${JSON.stringify(text)})`,
    )
    const inner = steps.reduceRight((below, step) => `${step}{${below}}`, 'id')
    const root = new TestObject(this.#client, 'Query', undefined)
    return new TestObject(this.#client, 'Directory', String(innermost(await root.#query(`directory{${inner}}`))))
  }

  async #query(selection: string): Promise<unknown> {
    const { session, target } = this.#client
    let path: readonly string[] = []
    let document = `{${selection}}`
    if (this.id !== undefined) {
      const load = target.has('Query.node') ? 'node' : `load${this.type}FromID`
      const inner = load === 'node' ? `...on ${this.type}{${selection}}` : selection
      document = `{${load}(id:${JSON.stringify(this.id)}){${inner}}}`
      path = [load]
    }
    const answer = await session.query(document, { timeoutMs: A_DAY })
    const log = this.#client.takeLog()
    if (!answer.ok) {
      const [error] = answer.errors
      const message = error?.rawMessage ?? answer.findings[0]?.message ?? ''
      throw new ModuleCallError(message, log, error?.extensions)
    }
    const value = path.reduce<unknown>((at, name) => Reflect.get(Object(at), name), answer.data)
    return Object.values(Object(value))[0]
  }

  #result(callable: Callable, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#result(callable, item))
    if (typeof value !== 'object' || value === null || !('id' in value)) return value
    return new TestObject(this.#client, callable.type, String(value.id))
  }

  async #text({ type, name }: Pick<Flag, 'type' | 'name'>, given: unknown): Promise<string> {
    const value = await given
    if (value === null || value === undefined) return 'null'
    if (Array.isArray(value)) {
      const items = await Promise.all(value.map((item) => this.#text({ type: { ...type, list: false }, name }, item)))
      return `[${items.join(',')}]`
    }
    if (value instanceof TestObject) return JSON.stringify(value.id)
    if (type.kind === 'enum' && typeof value === 'string' && /^\w+$/.test(value)) return value
    if (type.name === 'JSON' && typeof value !== 'string') return JSON.stringify(JSON.stringify(value))
    if (type.name === 'Directory' && typeof value === 'object')
      return JSON.stringify((await this.directory(value as FakeFiles)).id)
    if (typeof value !== 'object') return typeof value === 'bigint' ? String(value) : JSON.stringify(value)
    throw new ModuleCallError(`${name} is given an object that is not of this module or the core API`, '')
  }
}

const A_DAY = 24 * 3600 * 1000

const innermost = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? innermost(Object.values(value)[0]) : value
