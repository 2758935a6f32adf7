import type { AnnotatedPart } from '../../../typedefs/annotations.ts'
import { annotationOf, annotationsOn } from '../../../typedefs/annotationsOn.ts'
import { typeDefName } from '../../module/builder/index.ts'
import { batchFunctions, batchTypeName, soundCollection } from '../../module/collectionMembers.ts'
import type {
  ArgState,
  EnumMemberState,
  EnumState,
  FieldState,
  FunctionState,
  InterfaceState,
  ModuleState,
  ObjectState,
  ScalarState,
  SourceMapState,
  TypeDefState,
} from '../../module/state.ts'
import type { EngineValue } from '../engineObject.ts'
import type { Resolver, ResolverCall } from '../resolver.ts'

/** Reads a field of an object from its state. */
type Reader<State> = (state: State, call: ResolverCall) => EngineValue

const one =
  <State>(type: string, get: (state: State) => unknown): Reader<State> =>
  (state, call) => {
    const inner = get(state)
    return inner === undefined ? null : call.object(type, inner)
  }

const many =
  <State>(type: string, get: (state: State) => readonly unknown[]): Reader<State> =>
  (state, call) =>
    get(state).map((inner, index) => call.object(type, inner, index + 1))

const sourceMap = one<{ readonly sourceMap?: SourceMapState }>('SourceMap', (state) => state.sourceMap)

/** The annotations that the API gives back, under its names for them. */
const annotations = (part: AnnotatedPart): Record<string, Reader<object>> =>
  Object.fromEntries(
    annotationsOn(part).flatMap(([key, { shown }]) =>
      shown === undefined ? [] : [[shown, (state: object) => (annotationOf(state, key) ?? null) as EngineValue]],
    ),
  )

const named = {
  name: (state: { readonly name: string }) => state.name,
  description: (state: { readonly description: string }) => state.description,
}
// Only a module that is served has one.
const sourceModuleName = (): EngineValue => ''

const typeDef: Record<string, Reader<TypeDefState>> = {
  kind: (state) => state.kind,
  optional: (state) => state.optional,
  name: (state) => typeDefName(state),
  asList: one('ListTypeDef', (state: TypeDefState) => state.asList),
  asObject: one('ObjectTypeDef', (state) => state.asObject),
  asInterface: one('InterfaceTypeDef', (state) => state.asInterface),
  asInput: () => null,
  asScalar: one('ScalarTypeDef', (state) => state.asScalar),
  asEnum: one('EnumTypeDef', (state) => state.asEnum),
  asCollection: one('CollectionTypeDef', ({ asObject }: TypeDefState) =>
    asObject && soundCollection(asObject) ? asObject : undefined,
  ),
}
// The state of a collection's typedef is its object.
const collectionType: Record<string, Reader<ObjectState>> = {
  keyType: one('TypeDef', (state) => soundCollection(state)?.keyType),
  valueType: one('TypeDef', (state) => soundCollection(state)?.get.returnType),
  batchType: one('TypeDef', batchTypeDef),
}

function batchTypeDef(object: ObjectState): TypeDefState | undefined {
  const members = soundCollection(object)
  const functions = members === undefined ? [] : batchFunctions(object, members)
  if (functions.length === 0) return undefined
  const name = batchTypeName(object)
  const asObject: ObjectState = { name, originalName: name, description: '', fields: [], functions }
  return { kind: 'OBJECT_KIND', optional: false, asObject }
}

const list: Record<string, Reader<NonNullable<TypeDefState['asList']>>> = {
  elementTypeDef: one('TypeDef', (state: NonNullable<TypeDefState['asList']>) => state.elementTypeDef),
}
const objectType: Record<string, Reader<ObjectState>> = {
  ...named,
  ...annotations('object'),
  sourceMap,
  sourceModuleName,
  fields: many('FieldTypeDef', (state) => state.fields),
  functions: many('Function', (state) => state.functions),
  constructor: one('Function', (state: ObjectState) => state.constructorFunction),
}
const interfaceType: Record<string, Reader<InterfaceState>> = {
  ...named,
  sourceMap,
  sourceModuleName,
  functions: many('Function', (state) => state.functions),
}
const members = many<EnumState>('EnumValueTypeDef', (state) => state.members)
const enumType: Record<string, Reader<EnumState>> = { ...named, sourceMap, sourceModuleName, values: members, members }
const enumMember: Record<string, Reader<EnumMemberState>> = {
  ...named,
  value: (state) => state.value,
  sourceMap,
  ...annotations('member'),
}
const field: Record<string, Reader<FieldState>> = {
  ...named,
  sourceMap,
  ...annotations('field'),
  typeDef: one('TypeDef', (state) => state.typeDef),
}
const scalar: Record<string, Reader<ScalarState>> = { ...named, sourceModuleName }
const fn: Record<string, Reader<FunctionState>> = {
  ...named,
  ...annotations('function'),
  sourceMap,
  sourceModuleName,
  returnType: one('TypeDef', (state) => state.returnType),
  args: many('FunctionArg', (state) => state.args),
}
const arg: Record<string, Reader<ArgState>> = {
  ...named,
  ...annotations('argument'),
  sourceMap,
  typeDef: one('TypeDef', (state) => state.typeDef),
  defaultValue: (state) => state.defaultValue ?? null,
}
const moduleType: Record<string, Reader<ModuleState>> = {
  ...named,
  objects: many('TypeDef', (state) => state.objects),
  interfaces: many('TypeDef', (state) => state.interfaces),
  enums: many('TypeDef', (state) => state.enums),
}
const sourceMapType: Record<string, Reader<SourceMapState>> = {
  filename: (state) => state.filename,
  line: (state) => state.line,
  column: (state) => state.column,
  module: () => '',
  url: () => '',
}

const types: Readonly<Record<string, Readonly<Record<string, Reader<never>>>>> = {
  TypeDef: typeDef,
  ListTypeDef: list,
  CollectionTypeDef: collectionType,
  ObjectTypeDef: objectType,
  InterfaceTypeDef: interfaceType,
  EnumTypeDef: enumType,
  EnumValueTypeDef: enumMember,
  FieldTypeDef: field,
  ScalarTypeDef: scalar,
  Function: fn,
  FunctionArg: arg,
  Module: moduleType,
  SourceMap: sourceMapType,
}

/** Resolvers for what can be read of typedefs, functions, modules and source maps. */
export function readers(): readonly (readonly [string, Resolver])[] {
  return Object.entries(types).flatMap(([type, fields]) =>
    Object.entries(fields).map(([name, read]): readonly [string, Resolver] => [
      `${type}.${name}`,
      (call) => readOne(call, read),
    ]),
  )
}

function readOne(call: ResolverCall, read: Reader<never>): ReturnType<Resolver> {
  const { state } = call.receiver
  if (state === undefined) return { error: `${call.receiver.type} was recorded only: ${call.field} is not known` }
  if (state === unset) {
    return { error: `get field "${call.field}": reflect: call of reflect.Value.Field on zero Value`, alone: true }
  }
  const value = read(state as never, call)
  const unsetMap = value === null && call.field === 'sourceMap' && call.target.behaves('unset-source-map-fails')
  return { value: unsetMap ? call.object('SourceMap', unset) : value }
}

/** The source map of something that has none, on engines whose API says that everything has one. */
const unset = Object.freeze({})
