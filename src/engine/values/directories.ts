import { posix } from 'node:path'
import type { EngineObject, Resolver } from '../api/index.ts'
import {
  changesBetween,
  type DirNode,
  differing,
  dirAt,
  emptyDir,
  FileProblem,
  fileNode,
  filtered,
  glob,
  joined,
  makeDir,
  type Node,
  nodeAt,
  overlay,
  putNode,
  resolvePath,
  sortedEntries,
  without,
} from '../files/index.ts'
import { fileAt, statOf } from './fileParts.ts'
import { making, reading } from './rows.ts'
import { type Arguments, type DirectoryValue, directoryOf, known, treeOf } from './value.ts'

const directory = (root: DirNode, path = '/'): DirectoryValue => ({ kind: 'directory', root, path })

/** The same directory with something done to its tree at a path below it. */
const edited = (on: EngineObject, path: string, edit: (root: DirNode, path: string) => DirNode): DirectoryValue => {
  const value = directoryOf(on)
  return { ...value, root: edit(value.root, joined(value.path, path)) }
}

const filterOf = (args: Arguments): { readonly include: readonly string[]; readonly exclude: readonly string[] } => {
  if (args.flag('gitignore'))
    throw new FileProblem('gitignore is not known to this embedded engine: pass what to exclude')
  return { include: args.texts('include'), exclude: args.texts('exclude') }
}

function refuseOwner(args: Arguments): void {
  if (args.text('owner') !== '') throw new FileProblem('files have no owner on this embedded engine: leave owner out')
}

const putAt = (path: string, tree: DirNode): DirNode => putNode(emptyDir, resolvePath(emptyDir, path).names, tree)

export const put = (root: DirNode, path: string, node: Node): DirNode =>
  putNode(root, resolvePath(root, path).names, node)

/** Copies a file: into a directory that is there already under its own name. */
export function putFile(root: DirNode, path: string, source: EngineObject, permissions: number | undefined): DirNode {
  const { node, name } = known(source, 'file')
  const { node: there } = resolvePath(root, path)
  const target = there?.kind === 'directory' ? joined(path, name) : path
  return put(root, target, permissions === undefined ? node : { ...node, permissions })
}

export function copyDirectory(root: DirNode, path: string, source: EngineObject, args: Arguments): DirNode {
  refuseOwner(args)
  const tree = filtered(treeOf(directoryOf(source)), filterOf(args))
  const permissions = args.int('permissions')
  const copied = permissions === undefined ? tree : { ...tree, permissions }
  const { names, node } = resolvePath(root, path)
  if (node === undefined) return putNode(root, names, copied)
  if (node.kind !== 'directory') throw new FileProblem(`mkdir ${path}: not a directory`)
  return putNode(root, names, overlay(node, copied))
}

function applied(root: DirNode, path: string, before: DirNode, after: DirNode): DirNode {
  const changed = copyTree(root, path, differing(before, after))
  return changesBetween(before, after, true).removed.reduce((rest, each) => without(rest, joined(path, each)), changed)
}

function copyTree(root: DirNode, path: string, tree: DirNode): DirNode {
  const there = dirAt(root, path)
  return putNode(root, resolvePath(root, path).names, overlay(there, tree))
}

export const directoryResolvers: readonly (readonly [string, Resolver])[] = [
  ...making('Directory', {
    'Query.directory': (_, args) => {
      const given = args.object('id')
      return given === undefined ? directory(emptyDir) : directoryOf(given)
    },
    'Directory.directory': (on, args) => {
      const { root, path } = directoryOf(on)
      const inner = joined(path, args.text('path'))
      dirAt(root, inner, args.text('path'))
      return directory(root, inner)
    },
    'Directory.withNewFile': (on, args) =>
      edited(on, args.text('path'), (root, path) =>
        put(root, path, fileNode(args.text('contents'), args.int('permissions') || 0o644)),
      ),
    'Directory.withNewDirectory': (on, args) =>
      edited(on, args.text('path'), (root, path) => {
        const wanted = posix.normalize(args.text('path'))
        if (wanted.startsWith('../')) throw new FileProblem(`cannot create directory outside parent: ${wanted}`)
        return makeDir(root, path, args.int('permissions') || 0o755)
      }),
    'Directory.withFile': (on, args) =>
      edited(on, args.text('path'), (root, path) => {
        refuseOwner(args)
        return putFile(root, path, args.object('source')!, args.int('permissions'))
      }),
    'Directory.withFiles': (on, args) =>
      edited(on, args.text('path'), (root, path) =>
        args
          .objects('sources')
          .reduce(
            (rest, source) => putFile(rest, joined(path, known(source, 'file').name), source, args.int('permissions')),
            root,
          ),
      ),
    'Directory.withDirectory': (on, args) =>
      edited(on, args.text('path'), (root, path) =>
        copyDirectory(root, path, (args.object('source') ?? args.object('directory'))!, args),
      ),
    'Directory.withSymlink': (on, args) =>
      edited(on, args.text('linkName'), (root, path) => {
        const { names, node } = resolvePath(root, path, false)
        if (node !== undefined) throw new FileProblem(`symlink ${args.text('target')} ${path}: file exists`)
        return putNode(root, names, { kind: 'link', target: args.text('target') })
      }),
    'Directory.withoutDirectory': (on, args) => edited(on, args.text('path'), without),
    'Directory.withoutFile': (on, args) => edited(on, args.text('path'), without),
    'Directory.withoutFiles': (on, args) =>
      args
        .texts('paths')
        .reduce<DirectoryValue>(
          ({ root, path }, each) => directory(without(root, joined(path, each)), path),
          directoryOf(on),
        ),
    // Times are nothing that a module can read back.
    'Directory.withTimestamps': (on) => directoryOf(on),
    'Directory.pipeline': (on) => directoryOf(on),
    'Directory.filter': (on, args) => {
      const value = directoryOf(on)
      return { ...value, root: putAt(value.path, filtered(treeOf(value), filterOf(args))) }
    },
    'Directory.diff': (on, args) =>
      directory(differing(treeOf(directoryOf(on)), treeOf(directoryOf(args.object('other'))))),
    'Directory.withChanges': (on, args) =>
      edited(on, '.', (root, path) => {
        const { before, after } = known(args.object('changes'), 'changeset')
        return applied(root, path, treeOf(directoryOf(before)), treeOf(directoryOf(after)))
      }),
  }),
  ...making('File', {
    'Directory.file': (on, args) => fileAt(directoryOf(on), args.text('path')),
  }),
  ...making('Changeset', {
    'Directory.changes': (on, args) => {
      directoryOf(on)
      directoryOf(args.object('from'))
      return { kind: 'changeset', before: args.object('from')!, after: on }
    },
  }),
  ...reading({
    'Directory.name': (on, _, { target }) => {
      const name = posix.basename(directoryOf(on).path) || '/'
      return target.behaves('directories-end-in-slash') ? `${name.replace(/\/$/, '')}/` : name
    },
    'Directory.entries': (on, args, { target }) => {
      const { root, path } = directoryOf(on)
      const at = args.text('path')
      const slash = target.behaves('directories-end-in-slash')
      return sortedEntries(dirAt(root, joined(path, at), at === '' ? path : at)).map(([name, node]) =>
        slash && node.kind === 'directory' ? `${name}/` : name,
      )
    },
    'Directory.glob': (on, args, { target }) =>
      glob(treeOf(directoryOf(on)), args.text('pattern'), target.behaves('directories-end-in-slash')),
    'Directory.exists': (on, args) => {
      const wanted = args.maybeText('expectedType')
      const found = maybeNode(directoryOf(on), args, wanted === 'SYMLINK_TYPE')
      if (found === undefined) return false
      return wanted === undefined || kinds[wanted] === found.kind
    },
    'Directory.stat': (on, args, call) => {
      const value = directoryOf(on)
      const path = joined(value.path, args.text('path'))
      const node = nodeAt(value.root, path, { last: !args.flag('doNotFollowSymlinks') })
      return call.object('Stat', statOf(posix.basename(path), node))
    },
    'Directory.findUp': (on, args) => {
      const { root, path } = directoryOf(on)
      for (let at = posix.normalize(args.text('start') || '.'); ; at = posix.dirname(at)) {
        const found = resolvePath(dirAt(root, joined(path, at)), args.text('name'), false).node
        if (found !== undefined) return posix.normalize(posix.join(at, args.text('name')))
        if (posix.dirname(at) === at) return null
      }
    },
    'Directory.sync': (on, _, { session }) => {
      directoryOf(on)
      return session.idOf(on)
    },
  }),
]

const kinds: Readonly<Record<string, Node['kind']>> = {
  REGULAR_TYPE: 'file',
  DIRECTORY_TYPE: 'directory',
  SYMLINK_TYPE: 'link',
}

function maybeNode({ root, path }: DirectoryValue, args: Arguments, asLink: boolean): Node | undefined {
  if (args.text('path') === '') return undefined
  return resolvePath(root, joined(path, args.text('path')), !asLink && !args.flag('doNotFollowSymlinks')).node
}
