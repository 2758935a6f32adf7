import { type ApiMember, type ApiType, apiHistory } from '../../versions/index.ts'
import {
  typescriptEnumMember,
  typescriptName,
  typescriptOptionsName,
  typescriptTypeName,
} from '../spelling/typescript.ts'
import { resultOf } from '../uses/resultOf.ts'

const decorators = `
export declare const object: () => <T extends new (...args: any[]) => any>(target: T) => T
export declare const collection: typeof object
export declare const enumType: typeof object
type Member = (target: object, key: any, descriptor?: any) => any
export declare const func: (options?: string | { alias?: string; cache?: string }) => Member
export declare const field: (alias?: string) => Member
export declare const keys: typeof field
export declare const delta: typeof field
export declare const get: typeof func
export declare const check: () => Member
export declare const generate: () => Member
export declare const up: () => Member
export declare const agent: () => Member
export declare const argument: (options?: { defaultPath?: string; defaultAddress?: string; ignore?: string[] }) => (target: object, key: any, index: number) => void
export type float = number
export declare const dag: Client
export declare const connect: (run: (client: Client) => Promise<void>, options?: any) => Promise<void>
export declare const connection: (run: () => Promise<void>, options?: any) => Promise<void>
export declare class DaggerSDKError extends globalThis.Error {}
export declare class ExecError extends globalThis.Error { [member: string]: any }
`

let text: string | undefined

/**
 * Declarations that stand for `@dagger.io/dagger` where it is not installed: the decorators, `float`, and every core type of the API
 * history by name, its methods with what they give and any arguments; members that the history does not know are `any`.
 */
export function coreDeclarations(): string {
  if (text !== undefined) return text
  const lines = [decorators]
  for (const type of apiHistory().values()) {
    const { name, kinds, members } = type
    const kind = kinds.at(-1)?.kind
    if (kind === 'scalar') lines.push(`export type ${name} = string & { __${name}: never }`)
    if (kind === 'interface')
      lines.push(`export interface ${name} { ${methods(type)} [member: string]: any }`, ...options(type))
    if (kind === 'input') lines.push(`export type ${name} = { ${loose(members.keys())} [member: string]: any }`)
    if (kind === 'object') {
      const className = typescriptTypeName(name)
      const chain = `with(change: (object: ${className}) => ${className}): ${className};`
      lines.push(
        `export declare class ${className} { private __${name}: never; ${chain} ${methods(type)} [member: string]: any }`,
        ...options(type),
      )
    }
    if (kind === 'enum') {
      const values = new Map([...members.keys()].map((value) => [typescriptEnumMember(value), value]))
      const body = [...values].map(([member, value]) => `${member} = ${JSON.stringify(value)}`).join(', ')
      lines.push(`export declare enum ${name} { ${body} }`)
    }
  }
  text = lines.join('\n')
  return text
}

const methods = (type: ApiType): string =>
  [...type.members.values()]
    .map((member) => `${typescriptName(member.name)}(...given: any[]): ${result(type, member)};`)
    .join(' ')

const loose = (names: Iterable<string>): string => [...names].map((name) => `${typescriptName(name)}?: any;`).join(' ')

const options = ({ name, members }: ApiType): readonly string[] =>
  [...members.values()]
    .filter((member) => member.arguments.size > 0)
    .map((member) => `export type ${typescriptOptionsName(name, member.name)} = { ${loose(member.arguments.keys())} }`)

const scalars: ReadonlyMap<string, string> = new Map([
  ['String', 'string'],
  ['Int', 'number'],
  ['Float', 'number'],
  ['Boolean', 'boolean'],
  ['Void', 'void'],
])

function result(type: ApiType, member: ApiMember): string {
  const { name, list, byId } = resultOf(type, member)
  const found = apiHistory().get(name)
  const spelled = scalars.get(name) ?? (found === undefined ? 'string' : typescriptTypeName(name))
  if (list) return `Promise<${spelled}[]>`
  const isObject = found?.kinds.some(({ kind }) => kind === 'object' || kind === 'interface') ?? false
  return isObject && !byId ? spelled : `Promise<${spelled}>`
}
