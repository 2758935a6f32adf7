import type { Extensions, SourceMap } from '../types.ts'
import { type DefaultedKey, defaulted, type OptionalKey, optional, PartCodec, required } from './part.ts'
import { PositionCodec, TextCodec } from './values.ts'

const sourceMapCodec = new PartCodec<SourceMap>('Source map', "A place in the module's own source.", {
  filename: required(new TextCodec(), 'Path of the file, from the root of the module.'),
  line: required(new PositionCodec(), 'Line; the first one is 1.'),
  column: required(new PositionCodec(), 'Column; the first one is 1.'),
})

/** What most parts of the document can carry. */
export const descriptionKey: DefaultedKey<string, { readonly extensions?: Extensions }> = defaulted(
  new TextCodec(),
  '',
  'What it is for, as callers read it.',
)

export const deprecatedKey: OptionalKey<string> = optional(
  new TextCodec(),
  'Why it should no longer be used; "" gives no reason.',
)

export const sourceMapKey: OptionalKey<SourceMap> = optional(sourceMapCodec, 'Where it is written.')
