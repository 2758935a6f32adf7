import { createFinding, type Finding } from '../findings/index.ts'
import { nearest } from '../text/nearest.ts'
import { type ConfigObject, type ConfigPath, isObject, own, pathText } from './config.ts'
import type { WorkspaceConfig } from './workspaceConfig.ts'

/** Keys of a `dagger.toml` and of the entry of a module in it, as Dagger's sources of the 1.0 betas read them. */
const TOP = ['modules', 'sdks', 'ignore', 'defaults_from_dotenv', 'check-generated', 'env', 'ports']
const MODULE = [
  'source',
  'pin',
  'settings',
  'entrypoint',
  'main',
  'legacy-default-path',
  'up',
  'generate',
  'check',
  'as-sdk',
]
const OVERLAY = ['source', 'pin', 'settings']

/** Keys that no engine reads. Finding: `config-key-unknown`, with the nearest one, at its place. */
export function checkWorkspaceKeys(config: WorkspaceConfig): readonly Finding[] {
  const findings: Finding[] = []
  const check = (value: ConfigObject, path: ConfigPath, known: readonly string[]): void => {
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue
      const location = config.locate([...path, key])
      const data = { file: config.file, key: pathText([...path, key]), suggestion: nearest(key, known, 1).join() }
      findings.push(createFinding('config-key-unknown', '', data, location === undefined ? {} : { location }))
    }
  }
  const modules = (value: ConfigObject, path: ConfigPath, known: readonly string[]): void => {
    for (const [name, entry] of tables(value, 'modules')) check(entry, [...path, 'modules', name], known)
  }
  check(config.value, [], TOP)
  modules(config.value, [], MODULE)
  for (const [name, env] of tables(config.value, 'env')) {
    check(env, ['env', name], ['modules'])
    modules(env, ['env', name], OVERLAY)
  }
  return findings
}

function tables(value: ConfigObject, key: string): readonly (readonly [string, ConfigObject])[] {
  const table = own(value, key)
  return isObject(table) ? Object.entries(table).flatMap(([name, part]) => (isObject(part) ? [[name, part]] : [])) : []
}
