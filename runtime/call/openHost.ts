import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type DirNode, FileProblem, fileNode, lazyDir, type Node, nodeAt } from '../../src/engine/files/index.ts'
import type { Host } from '../../src/engine/values/index.ts'
import type { HostRead } from './objectQuery.ts'

export interface HostOptions {
  /** What the caller named, which may become more: nothing else can be read. */
  readonly reads: readonly HostRead[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The module that is served: its name, its folder and that of its sources. */
  readonly module?: { readonly name: string; readonly folder: string; readonly source: string }
}

/** What an embedded engine may read of this computer: paths and variables that the caller named, and the module's own repository. */
export function openHost({ reads, env, module }: HostOptions): Host {
  return {
    at(path) {
      const allowed = reads
        .flatMap((read) => read.path ?? [])
        .find((each) => path === each || path.startsWith(each.endsWith(sep) ? each : each + sep))
      if (allowed === undefined)
        throw new FileProblem(`${path} was not passed to this embedded engine, so it cannot be read`)
      return below(allowed, path)
    },
    variable: (name) => (reads.some((read) => read.variable === name) ? env[name] : undefined),
    ...(module && { module: hostModule(module) }),
  }
}

function hostModule({ name, folder, source }: NonNullable<HostOptions['module']>): NonNullable<Host['module']> {
  return {
    name,
    source: () => named(source) as DirNode,
    context(path) {
      const top = repositoryOf(folder)
      return below(top, path.startsWith('/') ? join(top, path) : join(folder, path))
    },
  }
}

/** The nearest folder upwards that is a Git repository, or the folder itself. */
function repositoryOf(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (lstatSync(join(at, '.git'), { throwIfNoEntry: false })) return at
    if (dirname(at) === at) return resolve(folder)
  }
}

/** What is at a path inside a folder. Links are followed inside it only. */
function below(folder: string, path: string): Node {
  const inner = relative(folder, path).split(sep).join('/')
  if (inner === '') return named(folder)
  if (inner === '..' || inner.startsWith('../')) throw new FileProblem(`${path} is outside of ${folder}`)
  const root = named(folder)
  if (root.kind !== 'directory') throw new FileProblem(`${folder} is not a directory`)
  return nodeAt(root, inner, { shown: path })
}

/** What the caller named: a link is followed, and what is neither file nor directory is read as it comes. */
function named(path: string): Node {
  return attempt(path, () => {
    const stat = statSync(path)
    if (!stat.isDirectory() && !stat.isFile()) return fileNode(readFileSync(path))
    return onDisk(realpathSync(path)) ?? fileNode('')
  })
}

/** A node that is read when it is asked for what is in it; undefined for sockets, devices and the like. */
function onDisk(path: string): Node | undefined {
  const stat = lstatSync(path)
  const permissions = stat.mode & 0o777
  if (stat.isSymbolicLink()) return { kind: 'link', target: readlinkSync(path) }
  if (stat.isDirectory()) return lazyDir(() => attempt(path, () => entriesOf(path)), permissions)
  if (!stat.isFile()) return undefined
  let read: Uint8Array | undefined
  return {
    kind: 'file',
    permissions,
    size: stat.size,
    bytes() {
      read ??= attempt(path, () => bytesOf(path))
      return read
    },
  }
}

function entriesOf(path: string): ReadonlyMap<string, Node> {
  const entries = new Map<string, Node>()
  for (const name of readdirSync(path)) {
    const node = onDisk(join(path, name))
    if (node !== undefined) entries.set(name, node)
  }
  return entries
}

// What was a file when it was listed may be a link by now.
function bytesOf(path: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    if (!fstatSync(file).isFile()) throw new FileProblem(`${path} is not a file`)
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function attempt<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof FileProblem) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new FileProblem(`stat ${path}: no such file or directory`, true)
    throw new FileProblem(`${path} cannot be read: ${(error as Error).message}`)
  }
}
