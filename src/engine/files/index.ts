export { type Changes, changesBetween, differing } from './changes.ts'
export { makeDir, overlay, putNode, without } from './edit.ts'
export { type Filter, filtered } from './filter.ts'
export { glob } from './glob.ts'
export {
  type DirNode,
  dirNode,
  emptyDir,
  type FileNode,
  FileProblem,
  fileNode,
  lazyDir,
  type Node,
  sortedEntries,
  walk,
} from './node.ts'
export { dirAt, joined, nodeAt, resolvePath } from './paths.ts'
