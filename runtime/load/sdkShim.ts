import { typescriptTypeName } from '../../src/languages/spelling/typescript.ts'
import { apiHistory } from '../../src/versions/index.ts'
import { sdkNames, sdkSymbol } from '../client/createSdk.ts'

/**
 * What takes the place of `@dagger.io/dagger` in a bundle: its names, which the runtime that loads the bundle gives a
 * meaning. So a bundle holds no client, and works on the API of whatever engine it meets.
 */
export function sdkShim(): string {
  const types = [...apiHistory().values()].filter(({ kinds }) =>
    kinds.some(({ kind }) => kind !== 'scalar' && kind !== 'input'),
  )
  const names = new Set([...sdkNames, ...types.map(({ name }) => typescriptTypeName(name))])
  const getters = [...names].map((name) => `get ${name}() { return sdk.${name} }`)
  return `const sdk = globalThis[Symbol.for('${sdkSymbol.description}')]\nmodule.exports = {\n${getters.join(',\n')}\n}\n`
}
