import path from 'node:path'
import { createFinding, type Finding } from '../../findings/index.ts'
import { holdsModule, walkFolders } from '../../workspace/index.ts'
import { systemProblem } from '../readInput.ts'
import { openTree } from './openTree.ts'
import { isBareRepository, type Source } from './sources.ts'

/** Modules of one repository, for one worker to look at. */
export interface Task {
  readonly source: Source
  /** What the repository is called, and its top in the tree. */
  readonly repository: string
  readonly root: string
  /** The modules' folders in the tree. */
  readonly folders: readonly string[]
}

export type Discovered = Task | { readonly source: string; readonly finding: Finding }

const MOST = 20

/**
 * The modules of the sources, repository by repository, a few at a time. A folder with a `.git` in it, or bare, is a repository of
 * its own wherever it lies. Findings: `archive-unreadable`, `revision-unreadable`, `modules-none`.
 */
export function* discover(sources: readonly Source[]): Generator<Discovered> {
  for (const source of sources) yield* source.kind === 'folder' ? inFolder(source) : inTree(source)
}

function* inTree(source: Source): Generator<Discovered> {
  const folders: string[] = []
  try {
    const { tree, root } = openTree(source)
    for (const { folder, entries } of walkFolders(tree, root)) if (holdsModule(entries)) folders.push(folder)
  } catch (error) {
    const data = { file: source.name, problem: systemProblem(error) }
    const code = source.kind === 'git' ? 'revision-unreadable' : 'archive-unreadable'
    return yield { source: source.name, finding: createFinding(code, '', data) }
  }
  if (folders.length === 0) return yield withoutModules(source)
  yield* inParts({ source, repository: source.name, root: '', folders })
}

function* inFolder(source: Source): Generator<Discovered> {
  const { tree, root } = openTree(source)
  const top = repositoryName(source)
  const repositories = new Map<string, string[]>([[root, []]])
  const bare: string[] = []
  const repositoryOf = (folder: string): string => {
    for (let at = folder; at.length > root.length; at = path.dirname(at)) if (repositories.has(at)) return at
    return root
  }
  let found = false
  const walk = walkFolders(tree, root, (folder) => {
    if (folder === root || !isBareRepository(folder)) return true
    bare.push(folder)
    return false
  })
  for (const { folder, entries } of walk) {
    if (entries.some(({ name }) => name === '.git')) repositories.set(folder, repositories.get(folder) ?? [])
    if (holdsModule(entries)) repositories.get(repositoryOf(folder))!.push(folder)
  }
  const nameOf = (folder: string): string => (folder === root ? top : path.join(top, path.relative(root, folder)))
  for (const [at, folders] of repositories) {
    if (folders.length === 0) continue
    found = true
    yield* inParts({ source, repository: nameOf(at), root: at, folders })
  }
  for (const folder of bare) {
    found = true
    yield* inTree({ kind: 'git', name: nameOf(folder), path: folder, revision: 'HEAD' })
  }
  if (!found) yield withoutModules(source)
}

/** `.` and the like say nothing; the folder's name does. */
const repositoryName = ({ name, path: full }: Source): string => (/^[./\\]*$/.test(name) ? path.basename(full) : name)

const withoutModules = ({ name }: Source): Discovered => ({
  source: name,
  finding: createFinding('modules-none', '', { file: name }),
})

function* inParts(task: Task): Generator<Task> {
  for (let at = 0; at < task.folders.length; at += MOST) yield { ...task, folders: task.folders.slice(at, at + MOST) }
}
