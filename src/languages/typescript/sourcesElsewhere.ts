import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { createFinding, type Finding } from '../../findings/index.ts'
import { listSources } from './listSources.ts'
import type { LocatedModule } from './locateModule.ts'

/**
 * Sources of a module of the TypeScript SDK that are not in `src`, the only folder it looks into. Finding:
 * `scan-sources-elsewhere`, at `source` of the configuration.
 */
export function sourcesElsewhere(located: Extract<LocatedModule, { ok: true }>): Finding | undefined {
  const { name, folder, config } = located
  if (config === undefined || existsSync(join(folder, 'src')) || listSources(folder).length === 0) return undefined
  const { file, value, kind, locate } = config
  const sdk = value[kind === 'dagger.json' ? 'sdk' : 'runtime']
  const source = typeof sdk === 'object' && sdk !== null ? Reflect.get(sdk, 'source') : sdk
  if (source !== 'typescript') return undefined
  const place = locate(['source']) ?? { line: 1, column: 1 }
  const shown = (path: string): string => relative(dirname(file), path).replaceAll('\\', '/') || '.'
  const data = { module: name, folder: shown(folder), wanted: shown(join(folder, 'src')) }
  const filename = relative(folder, file).replaceAll('\\', '/')
  return createFinding('scan-sources-elsewhere', '', data, { sourceMap: { filename, ...place } })
}
