import { posix } from 'node:path'
import type { EngineObject, Resolver, ResolverCall } from '../api/index.ts'
import { FileProblem } from '../files/index.ts'
import { containerState } from './containerCalls.ts'
import { type ContainerState, directoryIn, type Names, nodeIn } from './containerState.ts'
import { making, reading } from './rows.ts'
import { known, Unknown } from './value.ts'

/** What a container's calls say of it, or why they do not. */
function said<Value>(call: ResolverCall, on: EngineObject, read: (state: ContainerState) => Value | undefined): Value {
  const state = containerState(on)
  const value = read(state)
  if (value !== undefined) return value
  const field = `Container.${call.field}`
  throw new Unknown(
    `${field} depends on ${state.because || 'what runs'}, which this embedded engine (${call.target.release}) does not know: it pulls no images and runs no containers. Connect to a real Dagger engine for it, or fake ${field}.`,
  )
}

const namedIn = ({ known, open }: Names, name: string): string | null | undefined =>
  known.has(name) || open ? known.get(name) : null

/** All of them, in the order they were set. */
const allOf = ({ known, open }: Names): readonly (readonly [string, string])[] | undefined =>
  open || [...known.values()].includes(undefined)
    ? undefined
    : [...known].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))

const pairs = (call: ResolverCall, type: string, all: readonly (readonly [string, string])[]) =>
  all.map(([name, value], index) => call.object(type, { kind: 'pair', name, value }, index + 1))

/** What a container's own calls say, without running any: what the code set, and files that it put in. */
export const containerResolvers: readonly (readonly [string, Resolver])[] = [
  ...reading({
    'Container.envVariable': (on, args, call) => said(call, on, ({ env }) => namedIn(env, args.text('name'))),
    'Container.envVariables': (on, _, call) =>
      pairs(
        call,
        'EnvVariable',
        said(call, on, ({ env }) => allOf(env)),
      ),
    'Container.label': (on, args, call) => said(call, on, ({ labels }) => namedIn(labels, args.text('name'))),
    'Container.labels': (on, _, call) =>
      pairs(
        call,
        'Label',
        said(call, on, ({ labels }) => allOf(labels)),
      ),
    'Container.workdir': (on, _, call) => said(call, on, ({ workdir }) => workdir),
    'Container.user': (on, _, call) => said(call, on, ({ user }) => user),
    'Container.entrypoint': (on, _, call) => said(call, on, ({ entrypoint }) => entrypoint),
    'Container.defaultArgs': (on, _, call) => said(call, on, ({ defaultArgs }) => defaultArgs),
    'Container.mounts': (on, _, call) => said(call, on, ({ mounts }) => mounts?.map(({ target }) => target)),
    'Container.exposedPorts': (on, _, call) =>
      said(call, on, ({ ports }) => ports).map((port, index) =>
        call.object('Port', { kind: 'port', ...port }, index + 1),
      ),
    'EnvVariable.name': (on) => known(on, 'pair').name,
    'EnvVariable.value': (on) => known(on, 'pair').value,
    'Label.name': (on) => known(on, 'pair').name,
    'Label.value': (on) => known(on, 'pair').value,
    'Port.port': (on) => known(on, 'port').port,
    'Port.protocol': (on) => known(on, 'port').protocol,
    'Port.description': (on) => known(on, 'port').description,
    'Port.experimentalSkipHealthcheck': (on) => known(on, 'port').experimentalSkipHealthcheck,
  }),
  ...making('Directory', {
    'Container.directory': (on, args) => ({ kind: 'directory', ...directoryIn(containerState(on), pathOf(args)) }),
    'Container.rootfs': (on) => {
      const { root, rootOpen } = containerState(on)
      if (rootOpen) throw new Unknown()
      return { kind: 'directory', root, path: '/' }
    },
  }),
  ...making('File', {
    'Container.file': (on, args) => {
      const path = pathOf(args)
      const { node } = nodeIn(containerState(on), path)
      if (node.kind === 'directory') throw new FileProblem(`path ${path} is a directory, not a file`)
      if (node.kind === 'link') throw new Unknown()
      return { kind: 'file', node, name: posix.basename(path) }
    },
  }),
]

/** The path that is asked for; one with variables in it is left to real engines. */
function pathOf(args: { text(name: string): string; flag(name: string): boolean }): string {
  if (args.flag('expand')) throw new Unknown()
  return args.text('path')
}
