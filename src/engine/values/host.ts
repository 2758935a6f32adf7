import type { EngineObject, Resolver } from '../api/index.ts'
import { type DirNode, FileProblem, filtered, type Node } from '../files/index.ts'
import { making, reading } from './rows.ts'
import { type CoreValue, Unknown } from './value.ts'

/** What the engine may read of the computer it runs on. */
export interface Host {
  /** What is at an absolute path; a `FileProblem` where it may not be read. */
  at(path: string): Node
  /** A variable of the environment, for secrets. */
  variable(name: string): string | undefined
  /** The module that is served. */
  readonly module?: HostModule
}

export interface HostModule {
  readonly name: string
  /** Its own folder. */
  source(): DirNode
  /** What a default path of an argument leads to: from the module's folder, or from the top of its repository. */
  context(path: string): Node
}

const wanted = (node: Node, kind: 'directory' | 'file', path: string): CoreValue => {
  if (node.kind === 'directory' && kind === 'directory') return { kind, root: node, path: '/' }
  if (node.kind === 'file' && kind === 'file') return { kind, node, name: path.split(/[\\/]/).at(-1) ?? '' }
  throw new FileProblem(`path ${path} is ${node.kind === 'file' ? 'a file, not a directory' : 'not a file'}`)
}

// What it is to be written from is looked at first: that may be the more useful error.
const refuseExport = ({ state }: EngineObject): never => {
  const value = state as CoreValue | undefined
  if (value === undefined) throw new Unknown()
  throw new FileProblem(value.kind === 'failed' ? value.error : 'this embedded engine writes nothing to its host')
}

const closed: Host = {
  at() {
    throw new FileProblem('this embedded engine reads nothing of its host')
  },
  variable: () => undefined,
}

/** `Query.host` and what is read of it, the current module's own folder, and default paths of arguments. */
export function hostResolvers(host: Host = closed): readonly (readonly [string, Resolver])[] {
  const { module } = host
  const directory = (node: Node, path: string, exclude: readonly string[], include: readonly string[]): CoreValue => {
    const value = wanted(node, 'directory', path)
    return value.kind === 'directory' ? { ...value, root: filtered(value.root, { include, exclude }) } : value
  }
  return [
    ...making('Directory', {
      'Host.directory': (_, args) => {
        if (args.flag('gitignore') || args.flag('noGitAutoIgnore'))
          throw new FileProblem('gitignore is not known to this embedded engine: pass what to exclude')
        return directory(host.at(args.text('path')), args.text('path'), args.texts('exclude'), args.texts('include'))
      },
      ...(module && {
        'CurrentModule.source': () => directory(module.source(), '/', [], []),
        'Query._contextDirectory': (_, args) =>
          directory(module.context(args.text('path')), args.text('path'), args.texts('exclude'), []),
      }),
    }),
    ...making('File', {
      'Host.file': (_, args) => wanted(host.at(args.text('path')), 'file', args.text('path')),
      ...(module && {
        'Query._contextFile': (_, args) => wanted(module.context(args.text('path')), 'file', args.text('path')),
      }),
    }),
    ...reading({ 'Directory.export': refuseExport, 'File.export': refuseExport, 'Changeset.export': refuseExport }),
    ...(module ? ([['CurrentModule.name', () => ({ value: module.name })]] as const) : []),
  ]
}
