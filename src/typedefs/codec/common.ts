import type { AnnotatedPart, AnnotationRow } from '../annotations.ts'
import { type AnnotationsOn, annotationsOn } from '../annotationsOn.ts'
import type { CachePolicy, Collection, Extensions, SourceMap } from '../types.ts'
import { type DefaultedKey, defaulted, type Keys, type OptionalKey, optional, PartCodec, required } from './part.ts'
import { ChoiceCodec, FlagCodec, ListCodec, PositionCodec, TextCodec } from './values.ts'

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

export const sourceMapKey: OptionalKey<SourceMap> = optional(sourceMapCodec, 'Where it is written.')

const cachePolicyCodec = new PartCodec<CachePolicy>('Cache policy', 'How long results of a function are kept.', {
  policy: required(
    new ChoiceCodec(['Default', 'PerSession', 'Never']),
    'Default: up to timeToLive, or seven days. PerSession: for one session. Never: not at all.',
  ),
  timeToLive: optional(new TextCodec(), 'Duration as Go writes it, such as 10m; only with Default.'),
})

const collectionCodec = new PartCodec<Collection>('Collection', 'Which parts of an object make it a collection.', {
  keys: optional(new TextCodec(), 'Name of the field with the keys; without: keys.'),
  get: optional(new TextCodec(), 'Name of the function that gets the object of a key; without: get.'),
  delta: optional(
    new TextCodec(),
    'Name of the field that is told which keys were added and removed; without: delta, if there is one.',
  ),
})

const annotationKey = ({ kind, docs }: AnnotationRow): object => {
  switch (kind) {
    case 'flag':
      return defaulted(new FlagCodec(), false, docs)
    case 'texts':
      return defaulted(new ListCodec(new TextCodec()), Object.freeze([]), docs)
    case 'number':
      return optional(new PositionCodec(), docs)
    case 'cachePolicy':
      return optional(cachePolicyCodec, docs)
    case 'collection':
      return optional(collectionCodec, docs)
    case 'text':
      return optional(new TextCodec(), docs)
  }
}

/** The keys of a part's annotations, in the order of the table. */
export const annotationKeys = <Part extends AnnotatedPart>(part: Part): Keys<AnnotationsOn<Part>> =>
  Object.fromEntries(annotationsOn(part).map(([name, row]) => [name, annotationKey(row)])) as Keys<AnnotationsOn<Part>>
