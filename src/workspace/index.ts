export { createWorkspace, type ModuleResult, type ReadModule, type Workspace } from './createWorkspace.ts'
export { diskTree, type FileTree, type TreeEntry } from './fileTree.ts'
export { type FolderConfig, folderConfig } from './moduleConfig.ts'
export { moduleDependencies, moduleSdk } from './moduleSdk.ts'
