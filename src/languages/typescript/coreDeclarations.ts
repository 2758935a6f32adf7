import { apiHistory } from '../../versions/index.ts'

const decorators = `
export declare const object: () => <T extends new (...args: any[]) => any>(target: T) => T
export declare const enumType: typeof object
type Member = (target: object, key: any, descriptor?: any) => any
export declare const func: (options?: string | { alias?: string; cache?: string }) => Member
export declare const field: (alias?: string) => Member
export declare const check: () => Member
export declare const generate: () => Member
export declare const up: () => Member
export declare const agent: () => Member
export declare const argument: (options?: { defaultPath?: string; defaultAddress?: string; ignore?: string[] }) => (target: object, key: any, index: number) => void
export type float = number
export declare const dag: any
export declare const connect: any
export declare const connection: any
export declare class DaggerSDKError extends globalThis.Error {}
export declare class ExecError extends globalThis.Error { [member: string]: any }
`

// TypeScript clients cannot have these names, so they put a `_` behind.
const suffixed = new Set(['Module', 'Function'])

/** The name of a core type's class in TypeScript. */
export const coreClassName = (type: string): string =>
  type === 'Query' ? 'Client' : suffixed.has(type) ? `${type}_` : type

/** The name of a core enum's member in TypeScript: `FAIL_EARLY` is `FailEarly`. */
export const memberName = (value: string): string =>
  value
    .split('_')
    .map((word) => word.charAt(0) + (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1)))
    .join('')

let text: string | undefined

/**
 * Declarations that stand for `@dagger.io/dagger` where it is not installed: the decorators, `float`, and every core type
 * of the API history by name, its methods as `any` (so types that follow from a core object's methods must be written out).
 */
export function coreDeclarations(): string {
  if (text !== undefined) return text
  const lines = [decorators]
  for (const { name, kinds, members } of apiHistory().values()) {
    const kind = kinds.at(-1)?.kind
    if (kind === 'scalar') lines.push(`export type ${name} = string & { __${name}: never }`)
    if (kind === 'interface') lines.push(`export interface ${name} { [member: string]: any }`)
    if (kind === 'input') lines.push(`export type ${name} = { [member: string]: any }`)
    if (kind === 'object') {
      const className = coreClassName(name)
      lines.push(`export declare class ${className} { private __${name}: never; [member: string]: any }`)
    }
    if (kind === 'enum') {
      const values = new Map([...members.keys()].map((value) => [memberName(value), value]))
      const body = [...values].map(([member, value]) => `${member} = ${JSON.stringify(value)}`).join(', ')
      lines.push(`export declare enum ${name} { ${body} }`)
    }
  }
  text = lines.join('\n')
  return text
}
