import type { Config, ConfigPath } from './config.ts'

/** Keys that engines refuse in one file because they belong into the other, with their own words (v1.0.0-beta.3+). */
export function refusedKey(
  kind: Config['kind'],
  path: ConfigPath,
): { readonly instead: string; readonly engineMessage: string } | undefined {
  const [first, index, last] = path
  if (kind === 'dagger.json') {
    if (path.length !== 1 || first !== 'runtime') return undefined
    return { instead: 'Write "sdk" in dagger.json.', engineMessage: 'dagger.json uses sdk instead of runtime' }
  }
  if (path.length === 1 && first === 'sdk') {
    return {
      instead: 'Write [runtime] in dagger-module.toml.',
      engineMessage: 'dagger-module.toml uses runtime instead of sdk',
    }
  }
  if (path.length === 1 && (first === 'blueprint' || first === 'toolchains')) {
    return {
      instead: 'Keep it in dagger.json, or install the module in the workspace (dagger.toml).',
      engineMessage: `dagger-module.toml does not support ${JSON.stringify(first)}`,
    }
  }
  if (path.length === 3 && first === 'dependencies' && typeof last === 'string' && OF_TOOLCHAINS.has(last)) {
    return {
      instead: 'Customize modules of the workspace in dagger.toml.',
      engineMessage: `dagger-module.toml dependency ${index} does not support ${JSON.stringify(last)}`,
    }
  }
  return undefined
}

const OF_TOOLCHAINS: ReadonlySet<string> = new Set([
  'customizations',
  'ignoreChecks',
  'ignoreGenerators',
  'ignoreServices',
  'portMappings',
])
