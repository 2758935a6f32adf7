import { type Config, type ConfigPath, isObject, own, type Place, pathText } from './config.ts'
import { type Customization, toolchainsOf } from './customization.ts'

/** What becomes of a key of a `dagger.json` in the files of Dagger 1.0. */
export interface ConfigMove {
  readonly key: string
  /** Where it goes; absent: neither of the two files has it. */
  readonly to?: { readonly file: 'dagger-module.toml' | 'dagger.toml'; readonly key: string }
  readonly place?: Place
}

const MODULE = 'dagger-module.toml'
const WORKSPACE = 'dagger.toml'

// Without a row: the key keeps its name in dagger-module.toml.
const KEYS: Readonly<Record<string, string | undefined>> = { sdk: '[runtime] source', dependencies: '[[dependencies]]' }
const NOWHERE = ['blueprint', 'portMappings', 'views', 'root', 'root-for']
const OF_SDK = ['config', 'debug', 'experimental']

const skips = [
  ['ignoreChecks', 'check.skip'],
  ['ignoreGenerators', 'generate.skip'],
  ['ignoreServices', 'up.skip'],
] as const

/**
 * The keys of a `dagger.json` that are written elsewhere, or nowhere, once a module has a `dagger-module.toml` and its workspace a
 * `dagger.toml`, as Dagger's sources of the 1.0 betas read the three files. Keys that keep their names are left out.
 */
export function configMoves(config: Config): readonly ConfigMove[] {
  if (config.kind !== 'dagger.json') return []
  const moved = (path: ConfigPath, to?: ConfigMove['to']): ConfigMove => {
    const place = config.locate(path)
    return { key: pathText(path), ...(to && { to }), ...(place && { place }) }
  }
  const sdk = own(config.value, 'sdk')
  return [
    ...Object.entries(KEYS).flatMap(([key, to]) =>
      to !== undefined && own(config.value, key) !== undefined ? [moved([key], { file: MODULE, key: to })] : [],
    ),
    ...OF_SDK.flatMap((key) => (isObject(sdk) && own(sdk, key) !== undefined ? [moved(['sdk', key])] : [])),
    ...NOWHERE.flatMap((key) => (own(config.value, key) !== undefined ? [moved([key])] : [])),
    ...toolchainsOf(config).flatMap((toolchain) => {
      const path = ['toolchains', toolchain.index]
      const table = `[modules.${toolchain.name}]`
      const installed = moved(path, { file: WORKSPACE, key: `${table} source` })
      const customized = toolchain.customizations.map((each, i) =>
        moved([...path, 'customizations', i], settingOf(each, table)),
      )
      const skipped = skips.flatMap(([key, to]) =>
        toolchain[key].length > 0 ? [moved([...path, key], { file: WORKSPACE, key: `${table} ${to}` })] : [],
      )
      return [installed, ...customized, ...skipped]
    }),
  ]
}

/** Settings of a workspace are for arguments of constructors, and are values. */
function settingOf({ function: chain, argument, default: value }: Customization, table: string): ConfigMove['to'] {
  return chain.length === 0 && value !== '' ? { file: WORKSPACE, key: `${table} settings.${argument}` } : undefined
}
