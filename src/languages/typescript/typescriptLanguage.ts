import type { Language } from '../types.ts'
import { currentDigest } from './currentDigest.ts'
import { memoryRoot } from './memorySources.ts'
import { readPaths } from './readPaths.ts'
import { scanModule } from './scanModule.ts'

/** Modules in TypeScript, read with its compiler where that is installed. */
export const typescriptLanguage: Language = {
  name: 'typescript',
  title: 'TypeScript',
  wants: (path) => (/\.m?ts$/.test(path) && !path.startsWith('sdk/')) || /(?:^|\/)[\w.-]*\.json$/.test(path),
  async read({ name, files, dependencies = [] }) {
    const paths = readPaths(memoryRoot, (path) => files.get(path.slice(memoryRoot.length + 1)))
    const texts = [...files].map(([path, text]) => ({ path, text })).filter(({ path }) => path.endsWith('ts'))
    return scanModule({
      files: texts,
      name,
      dependencies,
      ...(paths === undefined ? {} : { paths }),
    })
  },
  onDisk: {
    read: (directory, name, dependencies) =>
      scanModule({ directory, ...(name === undefined ? {} : { name }), ...(dependencies && { dependencies }) }),
    currentDigest: (directory, sources) => currentDigest({ directory }, sources),
  },
}
