import * as t from 'io-ts'
import { isJsonObject, type JsonTree } from '../json/jsonTree.ts'
import type { PartCodec } from './part.ts'
import { ChoiceCodec } from './values.ts'

/** One of several parts; the word under `discriminator` says which, so that every error is about the part that was meant. */
export class VariantsCodec<Part extends object> extends t.Type<Part, JsonTree, unknown> {
  readonly _tag = 'VariantsCodec'
  readonly title: string
  readonly description: string
  readonly variants: readonly PartCodec<Part>[]
  readonly discriminator: string

  constructor(
    title: string,
    description: string,
    discriminator: string & keyof Part,
    variants: readonly PartCodec<Part>[],
  ) {
    const byWord = new Map<string, PartCodec<Part>>()
    for (const variant of variants) for (const word of wordsOf(variant, discriminator)) byWord.set(word, variant)
    const anyWord = new ChoiceCodec([...byWord.keys()])
    const aliases = new Map(variants.flatMap((variant) => [...choiceOf(variant, discriminator).aliases]))
    const variantFor = (word: unknown): PartCodec<Part> | undefined =>
      typeof word === 'string' ? byWord.get(aliases.get(word) ?? word) : undefined
    super(
      'an object',
      (input): input is Part => isJsonObject(input),
      (input, context) => {
        if (!isJsonObject(input)) return t.failure(input, context)
        const word = input[discriminator]
        const variant = variantFor(word)
        if (variant !== undefined) return variant.validate(input, context)
        return t.failure(word, t.appendContext(context, discriminator, anyWord, word))
      },
      (part) => variantFor(part[discriminator])?.encode(part) ?? null,
    )
    this.title = title
    this.description = description
    this.variants = variants
    this.discriminator = discriminator
  }

  /** The words under the discriminator that mean a variant, those among them that are only read. */
  wordsOf(variant: PartCodec<Part>): readonly string[] {
    const { words, aliases } = choiceOf(variant, this.discriminator)
    return [...words, ...aliases.keys()]
  }
}

function choiceOf<Part extends object>(variant: PartCodec<Part>, discriminator: string): ChoiceCodec<string> {
  const codec = variant.keys.get(discriminator)?.codec
  return codec instanceof ChoiceCodec ? codec : new ChoiceCodec<string>([])
}

const wordsOf = <Part extends object>(variant: PartCodec<Part>, discriminator: string): readonly string[] =>
  choiceOf(variant, discriminator).words
