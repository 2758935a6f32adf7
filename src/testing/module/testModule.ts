import { rmSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildModule } from '../../../runtime/build/index.ts'
import { callableModule, type HostRead, openHost, servedModule } from '../../../runtime/call/index.ts'
import { availableTypedefs, builtFiles, moduleTypedefs } from '../../../runtime/load/index.ts'
import { checkTypedefs } from '../../check/checkTypedefs.ts'
import { type FakeFiles, type Fakes, fakeProblems, fakeResolvers } from '../../engine/values/index.ts'
import { openSession } from '../../session/index.ts'
import { fail } from '../fail.ts'
import { targetOf } from '../targetsOf.ts'
import { type TestArguments, TestObject } from './TestObject.ts'

export interface TestModuleOptions {
  /** Release of the embedded engine; default: `latest`. */
  readonly engine?: string
  /** The module's engineVersion; default: that of its configuration. */
  readonly engineVersion?: string
  /** What fields that need a container give, by name: `{ 'Container.stdout': 'hello\n' }`. */
  readonly fakes?: Fakes
}

/** A module that is served on the embedded engine, to be called by tests until it is closed. */
export interface TestedModule {
  /** Calls a function of the main object, which is made without arguments. */
  call<Result = unknown>(name: string, args?: TestArguments): Promise<Result>
  /** The main object, made with the arguments of its constructor. */
  create(args?: TestArguments): Promise<TestObject>
  /** A directory in memory: texts by path; a path that ends in a slash is an empty directory. */
  directory(files: FakeFiles): Promise<TestObject>
  /** A folder or a file of this computer, as far as it is read. */
  host(path: string): Promise<TestObject>
  file(name: string, contents: string): Promise<TestObject>
  secret(name: string, plaintext: string): Promise<TestObject>
  /** A container from an image, which is only recorded. */
  container(address: string): Promise<TestObject>
  /** Stops the engine and takes away what was built. */
  close(): Promise<void>
}

/**
 * Builds the TypeScript module in a folder and serves it on the embedded engine, without containers. Every call runs the module's
 * code in a process of its own, as on a real engine. A module that does not build or load fails with its findings.
 *
 * @example
 * const shop = await testModule('./shop', { fakes: { 'Container.stdout': 'hello\n' } })
 * expect(await shop.call('grepDir', { directoryArg: { 'a.txt': 'hello' }, pattern: 'hello' })).toBe('hello\n')
 * await shop.close()
 */
export async function testModule(folder: string, options: TestModuleOptions = {}): Promise<TestedModule> {
  const { engine: release = 'latest', fakes = {} } = options
  const known = await moduleTypedefs(folder)
  if (!known.ok) return fail(`The module in ${folder} cannot be read`, known.findings)
  const target = targetOf(release, options.engineVersion ?? known.facts.engineVersion)
  const problems = fakeProblems(target, Object.keys(fakes))
  if (problems.length > 0) return fail('Fields that are faked do not exist', problems)
  const { typedefs } = availableTypedefs(known.typedefs, target)
  const { module, findings } = checkTypedefs(typedefs, target)
  const callable = module && callableModule(module)
  if (module === undefined || callable === undefined)
    return fail(`Module ${typedefs.name} does not load on engine ${target.release}`, findings)

  const output = await mkdtemp(path.join(tmpdir(), 'moduledefs-test-'))
  const forget = (): void => rmSync(output, { recursive: true, force: true })
  process.once('exit', forget)
  const built = await buildModule(folder, output)
  if (!built.ok) {
    forget()
    return fail(`Module ${typedefs.name} does not build`, built.findings)
  }
  const reads: HostRead[] = []
  let log = ''
  const engine = await servedModule(module, {
    runtime: path.join(output, builtFiles.runtime),
    host: openHost({
      reads,
      env: {},
      module: { name: typedefs.name, folder: path.resolve(folder), source: known.folder },
    }),
    resolvers: fakeResolvers(fakes),
    log: ({ stdout, stderr }) => {
      log += stdout + stderr
    },
  })
  const opened = openSession({ env: engine.env, version: target.release })
  if (!opened.ok) return fail('The engine cannot be reached', opened.findings)
  const client = {
    target,
    callable,
    engine: engine.session,
    session: opened.session,
    takeLog() {
      const taken = log
      log = ''
      return taken
    },
  }
  const root = new TestObject(client, 'Query', undefined)
  const create = (args: TestArguments = {}): Promise<TestObject> => root.ask<TestObject>(callable.constructorCall, args)
  const core = (field: string, args: TestArguments): Promise<TestObject> => root.call<TestObject>(field, args)
  return {
    create,
    call: async (name, args) => (await create()).call(name, args),
    directory: (files) => root.directory(files),
    async host(named) {
      const absolute = path.resolve(named)
      reads.push({ path: absolute })
      const host = await core('host', {})
      return host.call(isFolder(absolute) ? 'directory' : 'file', { path: absolute })
    },
    file: async (name, contents) => (await root.directory({ [name]: contents })).call('file', { path: name }),
    secret: (name, plaintext) => core('setSecret', { name, plaintext }),
    container: async (address) => (await core('container', {})).call('from', { address }),
    async close() {
      process.off('exit', forget)
      opened.session.close()
      await engine.close()
      await rm(output, { recursive: true, force: true })
    },
  }
}

const isFolder = (file: string): boolean => statSync(file).isDirectory()
