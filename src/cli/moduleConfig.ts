import { readFileSync } from 'node:fs'
import path from 'node:path'
import { moduleConfigFiles } from '../versions/index.ts'

export interface ModuleConfigFile {
  readonly file: string
  readonly text: string
}

const readIfThere = (file: string): ModuleConfigFile | undefined => {
  try {
    return { file, text: readFileSync(file, 'utf8') }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    throw error
  }
}

/**
 * The configuration of the module that a folder belongs to: the nearest one upwards. In one folder `dagger-module.toml` comes
 * before `dagger.json`, as on engine v1.0.0-beta.3 and later.
 *
 * @param directory where to start
 * @param readsToml does the target's engine read `dagger-module.toml` (`target.behaves('module-toml')`)
 * @returns path and text for `readModuleConfig`; undefined: none up to the root. A file that is there and cannot be read throws.
 */
export function findModuleConfig(directory: string, readsToml = true): ModuleConfigFile | undefined {
  const names = moduleConfigFiles(readsToml)
  let current = path.resolve(directory)
  for (;;) {
    for (const name of names) {
      const found = readIfThere(path.join(current, name))
      if (found !== undefined) return found
    }
    const parent = path.dirname(current)
    if (parent === current) return undefined
    current = parent
  }
}
