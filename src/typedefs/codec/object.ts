import type { ConstructorTypedef, FieldTypedef, ObjectTypedef } from '../types.ts'
import { argumentCodec } from './argument.ts'
import { annotationKeys, descriptionKey, sourceMapKey } from './common.ts'
import { functionCodec } from './function.ts'
import { defaulted, optional, PartCodec, required } from './part.ts'
import { typeReferenceCodec } from './typeReference.ts'
import { FlagCodec, ListCodec, TextCodec } from './values.ts'

const constructorCodec = new PartCodec<ConstructorTypedef>('Constructor', 'How callers make the object.', {
  description: descriptionKey,
  ...annotationKeys('constructor'),
  sourceMap: sourceMapKey,
  arguments: defaulted(new ListCodec(argumentCodec), Object.freeze([]), 'Arguments, in order.'),
})

const fieldCodec = new PartCodec<FieldTypedef>('Field', 'State of an object.', {
  name: required(new TextCodec(), 'The original name: the key under which the SDK keeps the value.'),
  type: required(typeReferenceCodec, 'Type of the value.'),
  private: defaulted(new FlagCodec(), false, 'Whether it travels with the object but is not registered.'),
  description: descriptionKey,
  ...annotationKeys('field'),
  sourceMap: sourceMapKey,
})

export const objectCodec = new PartCodec<ObjectTypedef>('Object', 'A type with fields and functions.', {
  name: required(new TextCodec(), 'The original name: what the SDK wants to be called back with.'),
  description: descriptionKey,
  ...annotationKeys('object'),
  sourceMap: sourceMapKey,
  constructorFunction: optional(constructorCodec, 'How callers make it; the one of the main object is what they call.'),
  fields: defaulted(new ListCodec(fieldCodec), Object.freeze([]), 'Fields, in order.'),
  functions: defaulted(new ListCodec(functionCodec), Object.freeze([]), 'Functions, in order.'),
})
