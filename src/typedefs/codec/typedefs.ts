import * as t from 'io-ts'
import { type JsonTree, NumberToken } from '../json/jsonTree.ts'
import type { Typedefs } from '../types.ts'
import { enumCodec } from './enum.ts'
import { interfaceCodec } from './interface.ts'
import { objectCodec } from './object.ts'
import { defaulted, PartCodec, required } from './part.ts'
import { ListCodec, TextCodec } from './values.ts'

/** The one format version there is. */
export const formatVersion = 1

export class FormatVersionCodec extends t.Type<1, JsonTree, unknown> {
  readonly _tag = 'FormatVersionCodec'
  constructor() {
    super(
      String(formatVersion),
      (input): input is 1 => input === formatVersion,
      (input, context) =>
        input instanceof NumberToken && Number(input.text) === formatVersion
          ? t.success(formatVersion)
          : t.failure(input, context),
      (version) => new NumberToken(String(version)),
    )
  }
}

export const typedefsCodec = new PartCodec<Typedefs>('Typedefs', 'The types of one Dagger module.', {
  formatVersion: required(new FormatVersionCodec(), 'Version of this format.'),
  name: required(new TextCodec(), 'Name of the module, as in dagger.json.'),
  description: defaulted(new TextCodec(), '', 'What the module is for, as callers read it.'),
  objects: defaulted(new ListCodec(objectCodec), Object.freeze([]), 'Objects, in order.'),
  interfaces: defaulted(new ListCodec(interfaceCodec), Object.freeze([]), 'Interfaces, in order.'),
  enums: defaulted(new ListCodec(enumCodec), Object.freeze([]), 'Enums, in order.'),
})
