import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { type JsonTree, NumberToken, RawJson } from '../json/jsonTree.ts'
import type { JsonText } from '../types.ts'
import { addErrors } from './addErrors.ts'
import type { Codec } from './part.ts'

const isString = (input: unknown): input is string => typeof input === 'string'

export class TextCodec extends t.Type<string, JsonTree, unknown> {
  readonly _tag = 'TextCodec'
  constructor() {
    super(
      'a string',
      isString,
      (input, context) => (isString(input) ? t.success(input) : t.failure(input, context)),
      (text) => text,
    )
  }
}

const isBoolean = (input: unknown): input is boolean => typeof input === 'boolean'

export class FlagCodec extends t.Type<boolean, JsonTree, unknown> {
  readonly _tag = 'FlagCodec'
  /** `ignored`: read, but always `false`. */
  constructor(ignored = false) {
    super(
      'true or false',
      isBoolean,
      (input, context) => (isBoolean(input) ? t.success(input && !ignored) : t.failure(input, context)),
      (flag) => flag,
    )
  }
}

/** GraphQL's Int, from 0 on. */
export const largestPosition = 2_147_483_647

const toPosition = (input: unknown): number | undefined => {
  const number = input instanceof NumberToken ? Number(input.text) : Number.NaN
  return Number.isInteger(number) && number >= 0 && number <= largestPosition ? Math.abs(number) : undefined
}

export class PositionCodec extends t.Type<number, JsonTree, unknown> {
  readonly _tag = 'PositionCodec'
  constructor() {
    super(
      `a whole number from 0 to ${largestPosition}`,
      (input): input is number => typeof input === 'number',
      (input, context) => {
        const number = toPosition(input)
        return number === undefined ? t.failure(input, context) : t.success(number)
      },
      (number) => new NumberToken(String(number)),
    )
  }
}

export class JsonTextCodec extends t.Type<JsonText, JsonTree, unknown> {
  readonly _tag = 'JsonTextCodec'
  constructor() {
    super(
      'a JSON value',
      (input): input is JsonText => typeof input === 'string',
      (input, context) => (input instanceof RawJson ? t.success(input.text) : t.failure(input, context)),
      (json) => new RawJson(json),
    )
  }
}

/** One of a few words. `aliases` are read as the word they stand for. */
export class ChoiceCodec<Word extends string> extends t.Type<Word, JsonTree, unknown> {
  readonly _tag = 'ChoiceCodec'
  readonly words: readonly Word[]
  readonly aliases: ReadonlyMap<string, Word>

  constructor(words: readonly Word[], aliases: ReadonlyMap<string, Word> = new Map()) {
    const byText = new Map<string, Word>([...words.map((word) => [word, word] as const), ...aliases])
    super(
      `one of ${words.join(', ')}`,
      (input): input is Word => isString(input) && byText.has(input),
      (input, context) => {
        const word = isString(input) ? byText.get(input) : undefined
        return word === undefined ? t.failure(input, context) : t.success(word)
      },
      (word) => word,
    )
    this.words = words
    this.aliases = aliases
  }
}

export class ListCodec<A> extends t.Type<readonly A[], JsonTree, unknown> {
  readonly _tag = 'ListCodec'
  readonly element: Codec<A>

  constructor(element: Codec<A>) {
    super(
      'an array',
      (input): input is readonly A[] => Array.isArray(input),
      (input, context) => {
        if (!Array.isArray(input)) return t.failure(input, context)
        let errors: t.Errors = []
        const elements: A[] = []
        for (const [index, value] of input.entries()) {
          const result = element.validate(value, t.appendContext(context, String(index), element, value))
          if (isLeft(result)) errors = addErrors(errors, result.left)
          else elements.push(result.right)
        }
        return errors.length > 0 ? t.failures(errors) : t.success(Object.freeze(elements))
      },
      (elements) => elements.map(element.encode),
    )
    this.element = element
  }
}
