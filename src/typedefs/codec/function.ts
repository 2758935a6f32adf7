import type { CachePolicy, FunctionTypedef } from '../types.ts'
import { argumentCodec } from './argument.ts'
import { deprecatedKey, descriptionKey, sourceMapKey } from './common.ts'
import { defaulted, optional, PartCodec, required } from './part.ts'
import { typeReferenceCodec } from './typeReference.ts'
import { ChoiceCodec, FlagCodec, ListCodec, TextCodec } from './values.ts'

const cachePolicyCodec = new PartCodec<CachePolicy>('Cache policy', 'How long results of a function are kept.', {
  policy: required(
    new ChoiceCodec(['Default', 'PerSession', 'Never']),
    'Default: up to timeToLive, or seven days. PerSession: for one session. Never: not at all.',
  ),
  timeToLive: optional(new TextCodec(), 'Duration as Go writes it, such as 10m; only with Default.'),
})

export const functionCodec = new PartCodec<FunctionTypedef>('Function', 'What callers can call.', {
  name: required(new TextCodec(), 'The original name: what the SDK wants to be called back with.'),
  returnType: required(typeReferenceCodec, 'Type of the result.'),
  description: descriptionKey,
  deprecated: deprecatedKey,
  sourceMap: sourceMapKey,
  arguments: defaulted(new ListCodec(argumentCodec), Object.freeze([]), 'Arguments, in order.'),
  cachePolicy: optional(cachePolicyCodec, 'How long results are kept.'),
  check: defaulted(new FlagCodec(), false, 'Whether it is a check: passes when it returns without an error.'),
  generator: defaulted(new FlagCodec(), false, 'Whether it is a generator: returns a Changeset.'),
  up: defaulted(new FlagCodec(), false, 'Whether it returns a service to bring up.'),
  agent: defaulted(new FlagCodec(), false, 'Whether it is an agent: takes and returns an LLM.'),
})
