export { canonicalize } from './canonicalize.ts'
export { type DecodedTypedefs, decodeTypedefs, type Locate } from './decodeTypedefs.ts'
export { defineModule } from './defineModule.ts'
export { digest } from './digest.ts'
export type { Location } from './json/textPlaces.ts'
export { type Part, partsOf, titleOfPart } from './partsOf.ts'
export { describePointer } from './pointer/describePointer.ts'
export { escapePointerToken, joinPointer, pointerTokens } from './pointer/pointerTokens.ts'
export { nearestSourceMap, resolvePointer } from './pointer/resolvePointer.ts'
export { printTypedefs, toJson } from './printTypedefs.ts'
export { type RawJsonValue, rawJson } from './rawJson.ts'
export type { TypedefsInput } from './typedefsInput.ts'
export { type JsonSchema, type JsonSchemaValue, typedefsJsonSchema } from './typedefsJsonSchema.ts'
export { type TypeReferenceUse, typeReferences } from './typeReferences.ts'
export { types } from './typeShorthands.ts'
export type {
  ArgumentTypedef,
  CachePolicy,
  Collection,
  ConstructorTypedef,
  EnumMemberTypedef,
  EnumTypedef,
  Extensions,
  FieldTypedef,
  FunctionTypedef,
  InterfaceTypedef,
  JsonText,
  NamedKind,
  ObjectTypedef,
  PrimitiveKind,
  SourceMap,
  Typedefs,
  TypeKind,
  TypeReference,
} from './types.ts'
