import { type Config, isObject, own } from '../config/config.ts'

/** The SDK a configuration names, without its version: `typescript`; undefined for a module without code. */
export function moduleLanguage({ kind, value }: Config): string | undefined {
  const sdk = own(value, kind === 'dagger.json' ? 'sdk' : 'runtime')
  const source = isObject(sdk) ? own(sdk, 'source') : sdk
  return typeof source === 'string' && source !== '' ? source.replace(/@[^@/]*$/, '') : undefined
}
