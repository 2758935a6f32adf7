import { CheckedEvents, type InteropProblem } from './checkedEvents.ts'
import type { JsonTree } from './jsonTree.ts'
import { scanJson } from './scanJson.ts'
import type { SyntaxProblem } from './syntaxProblem.ts'
import { TreeBuilder } from './treeBuilder.ts'

export interface JsonRead {
  readonly root: JsonTree
  /** Absent: the text was read to its end, and `root` is what it holds. */
  readonly syntax?: { readonly problem: SyntaxProblem; readonly pointer: string }
  readonly problems: readonly InteropProblem[]
}

/** Reads a JSON text into a tree; values of `isRawKey` keys stay text. */
export function readJson(text: string, isRawKey: (key: string) => boolean): JsonRead {
  const builder = new TreeBuilder(isRawKey)
  const checked = new CheckedEvents(builder)
  const problem = scanJson(text, checked)
  const read = { root: builder.root, problems: checked.problems }
  return problem === undefined ? read : { ...read, syntax: { problem, pointer: checked.pointer() } }
}
