import { createHash, type Hash } from 'node:crypto'
import { posix as path } from 'node:path'
import { languageOf } from '../languages/index.ts'
import type { FileTree } from './fileTree.ts'
import { localFolder } from './localFolder.ts'
import { folderConfig, TOML_FIRST } from './moduleConfig.ts'
import { moduleDependencies, moduleSdk } from './moduleSdk.ts'
import { wantedFiles } from './sourceFiles.ts'

/**
 * `sha256:…` over everything that reading a module looks at: its configuration, its sources or typedefs, and the same of the
 * modules of the tree that it depends on. Nothing is parsed for it but configurations.
 */
export function inputDigest(tree: FileTree, folder: string): string {
  const hash = createHash('sha256')
  const seen = new Set<string>()
  const add = (at: string): void => {
    if (seen.has(at)) return
    seen.add(at)
    for (const name of [...TOML_FIRST, 'typedefs.json']) addFile(hash, tree, at, name)
    const read = folderConfig(tree, at)
    if (!read?.ok) return
    const { config } = read
    const language = languageOf(moduleSdk(config) ?? '')
    const root = path.join(at, config.source ?? '')
    if (language !== undefined)
      for (const { file } of wantedFiles(tree, root, language)) addFile(hash, tree, root, file)
    for (const { source } of moduleDependencies(config)) {
      const target = localFolder(at, source)
      if (target !== undefined) add(target)
    }
  }
  add(folder)
  return `sha256:${hash.digest('hex')}`
}

function addFile(hash: Hash, tree: FileTree, folder: string, name: string): void {
  const file = path.join(folder, name)
  const id = tree.id?.(file)
  if (id !== undefined) return void hash.update(JSON.stringify([name, id]))
  const bytes = tree.read(file)
  if (bytes === undefined) return
  hash.update(JSON.stringify([name, bytes.length]))
  hash.update(bytes)
}
