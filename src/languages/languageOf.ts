import { languages } from './registry.ts'
import type { Language } from './types.ts'

/**
 * The language that an `sdk` of a configuration stands for, in any spelling of it: `go`, `python@v0.18.9`,
 * `github.com/dagger/dagger/sdk/go@main`, `github.com/dagger/python-sdk`, a local path that ends like one of these.
 * Undefined: an SDK whose modules are not read here.
 */
export function languageOf(sdk: string): Language | undefined {
  const source = sdk
    .trim()
    .replace(/^git@|^\w+:\/\//, '')
    .replace(/@[^@/]*$/, '')
    .replace(/(\.git)?\/*$/, '')
    .toLowerCase()
  const [last = '', parent = ''] = source.split('/').reverse()
  return languages.find(({ name }) => source === name || (last === name && parent === 'sdk') || last === `${name}-sdk`)
}
