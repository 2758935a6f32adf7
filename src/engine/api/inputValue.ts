import type { EngineObject } from './engineObject.ts'

/** An argument as the engine has read it. */
export type InputValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'enum'; readonly value: string }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'list'; readonly values: readonly InputValue[] }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly name: string; readonly value: InputValue }[] }
  /** The object an ID stands for. */
  | { readonly kind: 'object'; readonly object: EngineObject }
  /** An ID that stands for nothing: the call it is passed to fails. */
  | { readonly kind: 'unloadable'; readonly error: string }

/** What a request writes, before it is read as an argument's type; strings stand for enums, too. */
export type GivenValue = null | string | bigint | number | boolean | readonly GivenValue[] | GivenFields | GivenNumber
/** A number among a request's variables: which kind it is shows where it is read. */
export interface GivenNumber {
  /** A bigint where a number cannot hold it exactly. */
  readonly number: number | bigint
}
export interface GivenFields {
  readonly fields: ReadonlyMap<string, GivenValue>
}

/** The type of a given value as Go prints it, for the engine's messages. */
export function goTypeOf(value: GivenValue): string {
  if (value === null) return '<nil>'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'bigint') return 'int64'
  if (typeof value === 'number') return 'float64'
  if (typeof value === 'boolean') return 'bool'
  if ('number' in value) return 'json.Number'
  return 'fields' in value ? 'map[string]interface {}' : '[]interface {}'
}
