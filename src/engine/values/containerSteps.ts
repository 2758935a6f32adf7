import { type DirNode, emptyDir, type FileNode, fileNode, type Node, without } from '../files/index.ts'
import { type ContainerState, mountAt, type Names, pathIn } from './containerState.ts'
import { copyDirectory, put, putFile } from './directories.ts'
import { type Arguments, directoryOf, known, treeOf, Unknown } from './value.ts'

type Step = (state: ContainerState, args: Arguments) => Partial<ContainerState>

const named = ({ known, open }: Names, name: string, value: string | null | undefined): Names => ({
  known: new Map([...known].filter(([each]) => each !== name)).set(name, value),
  open,
})

/** A text with variables of the container in it, as Go expands them. */
function expanded({ env }: ContainerState, args: Arguments, name: string): string {
  const text = args.text(name)
  if (!args.flag('expand')) return text
  return text.replace(/\$(?:\{(\w+)\}|([A-Za-z_]\w*)|)/g, (_, inBraces?: string, plain?: string) => {
    const variable = inBraces ?? plain
    if (variable === undefined) throw new Unknown()
    const value = env.known.get(variable)
    if (value === undefined && (env.open || env.known.has(variable))) throw new Unknown()
    return value ?? ''
  })
}

const orUnknown = <Value>(read: () => Value): Value | undefined => {
  try {
    return read()
  } catch (problem) {
    if (problem instanceof Unknown) return undefined
    throw problem
  }
}

/** Something done to the files at a path: of what is mounted there, else of the container itself. */
function edited(
  state: ContainerState,
  args: Arguments,
  name: string,
  edit: (root: DirNode, path: string) => DirNode,
): Partial<ContainerState> {
  const path = pathIn(state, expanded(state, args, name))
  const mounted = state.mounts === undefined ? undefined : mountAt(state, path)
  if (mounted === undefined) return { root: edit(state.root, path) }
  const { mount, path: inside } = mounted
  const node = mount.node?.kind === 'directory' ? edit(mount.node, inside) : undefined
  return { mounts: state.mounts?.map((each) => (each === mount ? { ...mount, node } : each)) }
}

/** A mount takes the place of one at the same path or below it. */
function mounted(state: ContainerState, args: Arguments, node: Node | undefined): Partial<ContainerState> {
  const target = pathIn(state, expanded(state, args, 'path'))
  const others = state.mounts?.filter((each) => each.target !== target && !each.target.startsWith(`${target}/`))
  return { mounts: others && [...others, { target, node }] }
}

const treeIn = (args: Arguments, name: string): DirNode | undefined =>
  orUnknown(() => treeOf(directoryOf(args.object(name))))

const fileIn = (args: Arguments, name: string): FileNode | undefined =>
  orUnknown(() => known(args.object(name), 'file').node)

const same: Step = () => ({})

/** What each call does to what is known of a container, by field; of another one nothing is known. */
export const containerSteps: Readonly<Record<string, Step>> = {
  withEnvVariable: (state, args) => ({
    env: named(
      state.env,
      args.text('name'),
      orUnknown(() => expanded(state, args, 'value')),
    ),
  }),
  withoutEnvVariable: ({ env }, args) => ({ env: named(env, args.text('name'), null) }),
  withSecretVariable: ({ env }, args) => ({ env: named(env, args.text('name'), undefined) }),
  withoutSecretVariable: ({ env }, args) => ({ env: named(env, args.text('name'), undefined) }),
  withVolatileVariable: ({ env }, args) => ({ env: named(env, args.text('name'), undefined) }),
  withoutVolatileVariable: ({ env }, args) => ({ env: named(env, args.text('name'), undefined) }),
  withEnvFileVariables: () => ({ env: { known: new Map(), open: true } }),
  withLabel: ({ labels }, args) => ({ labels: named(labels, args.text('name'), args.text('value')) }),
  withoutLabel: ({ labels }, args) => ({ labels: named(labels, args.text('name'), null) }),
  withWorkdir: (state, args) => ({
    workdir: orUnknown(() => {
      const path = expanded(state, args, 'path')
      return path.startsWith('/') ? path : pathIn(state, path)
    }),
  }),
  withoutWorkdir: () => ({ workdir: '' }),
  withUser: (_, args) => ({ user: args.text('name') }),
  withoutUser: () => ({ user: '' }),
  withEntrypoint: (_, args) => ({
    entrypoint: args.texts('args'),
    ...(args.flag('keepDefaultArgs') ? {} : { defaultArgs: [] }),
  }),
  withoutEntrypoint: (_, args) => ({ entrypoint: [], ...(args.flag('keepDefaultArgs') ? {} : { defaultArgs: [] }) }),
  withDefaultArgs: (_, args) => ({ defaultArgs: args.texts('args') }),
  withoutDefaultArgs: () => ({ defaultArgs: [] }),
  withExposedPort: ({ ports }, args) => {
    const port = {
      port: args.int('port') ?? 0,
      protocol: args.maybeText('protocol') ?? 'TCP',
      description: args.maybeText('description') ?? null,
      experimentalSkipHealthcheck: args.flag('experimentalSkipHealthcheck'),
    }
    return { ports: ports && [...withoutPort(ports, port), port] }
  },
  withoutExposedPort: ({ ports }, args) => ({
    ports: ports && withoutPort(ports, { port: args.int('port') ?? 0, protocol: args.maybeText('protocol') ?? 'TCP' }),
  }),
  withMountedDirectory: (state, args) => mounted(state, args, treeIn(args, 'source')),
  withMountedFile: (state, args) => mounted(state, args, fileIn(args, 'source')),
  withMountedCache: (state, args) => mounted(state, args, undefined),
  withMountedTemp: (state, args) => mounted(state, args, undefined),
  withoutMount: (state, args) => {
    const target = pathIn(state, expanded(state, args, 'path'))
    return { mounts: state.mounts?.filter((each) => each.target !== target) }
  },
  withRootfs: (_, args) => {
    const root = treeIn(args, 'directory')
    return { root: root ?? emptyDir, rootOpen: root === undefined }
  },
  withNewFile: (state, args) =>
    edited(state, args, 'path', (root, path) =>
      put(root, path, fileNode(expandedContents(state, args), args.int('permissions') || 0o644)),
    ),
  withFile: (state, args) =>
    edited(state, args, 'path', (root, path) => putFile(root, path, args.object('source')!, args.int('permissions'))),
  withDirectory: (state, args) =>
    edited(state, args, 'path', (root, path) =>
      copyDirectory(root, path, (args.object('source') ?? args.object('directory'))!, args),
    ),
  withoutFile: (state, args) => edited(state, args, 'path', without),
  withoutDirectory: (state, args) => edited(state, args, 'path', without),
  // A command may change every file, of what is mounted too; what the image says of itself stays.
  withExec: ({ mounts }) => ({
    root: emptyDir,
    rootOpen: true,
    mounts: mounts?.map(({ target }) => ({ target, node: undefined })),
  }),
  withAnnotation: same,
  withoutAnnotation: same,
  withRegistryAuth: same,
  withoutRegistryAuth: same,
  withServiceBinding: same,
  withDefaultTerminalCmd: same,
  withFocus: same,
  withoutFocus: same,
  pipeline: same,
}

const expandedContents = (state: ContainerState, args: Arguments): string => expanded(state, args, 'contents')

const withoutPort = <Port extends { readonly port: number; readonly protocol: string }>(
  ports: readonly Port[],
  { port, protocol }: { readonly port: number; readonly protocol: string },
): readonly Port[] => ports.filter((each) => each.port !== port || each.protocol !== protocol)
