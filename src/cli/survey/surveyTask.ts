import { createHash } from 'node:crypto'
import { posix as path } from 'node:path'
import { createFinding } from '../../findings/index.ts'
import { type ModuleRow, type SurveyOptions, type SurveyReason, surveyModule } from '../../survey/index.ts'
import { inputDigest } from '../../workspace/index.ts'
import { systemProblem } from '../readInput.ts'
import type { Task } from './discover.ts'
import { treeOpener } from './openTree.ts'
import { folderCache, outputCache } from './rowCache.ts'

export interface TaskOptions extends SurveyOptions {
  /** Digest of the program: its tables and rules. */
  readonly program: string
  /** Folder of rows that are known. */
  readonly cache?: string
  /** An earlier output to take rows from. */
  readonly resume?: string
}

/** Surveys one module of a task; what comes is its row as JSON, whatever happens to it. */
export type TaskRunner = (task: Task, index: number) => Promise<string>

export function createTaskRunner({ cache, resume, program, ...options }: TaskOptions): TaskRunner {
  const open = treeOpener()
  const rows = cache === undefined ? undefined : folderCache(cache)
  const earlier = resume === undefined ? undefined : outputCache(resume)
  const fixed = JSON.stringify([program, options])
  return async (task, index) => {
    const { repository, root } = task
    const folder = task.folders[index]!
    try {
      const { tree, workspace } = open(task.source)
      const at = path.relative(path.join('/', root), path.join('/', folder))
      const key = createHash('sha256')
        .update(JSON.stringify([fixed, at, inputDigest(tree, folder)]))
        .digest('hex')
      const known = rows?.get(key) ?? earlier?.get(key)
      const renamed = known === undefined ? undefined : inRepository(known, repository)
      if (renamed !== undefined) return renamed
      const row = await surveyModule({ tree, workspace, root, folder, repository }, key, options)
      const text = JSON.stringify(row)
      if (isLasting(row)) rows?.put(key, text)
      return text
    } catch (error) {
      return JSON.stringify(lostRow(task, index, systemProblem(error)))
    }
  }
}

/** A known row, in a repository that may be called otherwise. */
function inRepository(text: string, repository: string): string | undefined {
  try {
    const row = JSON.parse(text) as ModuleRow
    return row.repository === repository ? text : JSON.stringify({ ...row, repository })
  } catch {
    return undefined
  }
}

/** What is not installed now may be installed next time. */
const isLasting = (row: ModuleRow): boolean => row.state === 'read' || row.reason?.code !== 'scan-no-typescript'

/** The row of a module that nothing could be made of. */
export function lostRow({ repository, root, folders }: Task, index: number, problem: string): ModuleRow {
  const folder = folders[index] ?? root
  const at = path.relative(path.join('/', root), path.join('/', folder)) || '.'
  const { code, message } = createFinding('survey-module-lost', '', { problem })
  const reason: SurveyReason = { code, message }
  const name = path.basename(path.join('/', folder)) || repository
  return { kind: 'module', repository, path: at, key: '', name, state: 'unread', reason }
}
