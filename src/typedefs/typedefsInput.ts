import type { JsonText, Typedefs } from './types.ts'

/** The document as one writes it in TypeScript: what has a default may be left out, `x-` keys and default values are any JSON. */
export type TypedefsInput = Omit<Input<Typedefs>, 'formatVersion'>

type RequiredName = 'name' | 'type' | 'returnType' | 'kind' | 'elementType' | 'filename' | 'line' | 'column' | 'policy'

type Input<Value> = Value extends JsonText
  ? unknown
  : Value extends readonly (infer Element)[]
    ? readonly Input<Element>[]
    : Value extends object
      ? PartInput<Value>
      : Value

type PartInput<Part> = {
  readonly [Name in keyof Part as Name extends RequiredName ? Name : never]: Input<Part[Name]>
} & {
  readonly [Name in keyof Part as Name extends RequiredName | 'extensions' ? never : Name]?:
    | Input<Part[Name]>
    | undefined
} & { readonly [Name in `x-${string}`]: unknown }
