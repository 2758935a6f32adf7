import type { Target } from '../../versions/types.ts'
import type { JsonValue } from '../go/goJsonText.ts'
import type { TypeDefState } from '../module/state.ts'
import type { EngineObject } from './engineObject.ts'

/** What old engines answer where an object is asked for without a selection: a typedef's Go struct (doc.noselection). */
export function goStruct(target: Target, object: EngineObject): JsonValue | undefined {
  if (object.type !== 'TypeDef' || target.behaves('objects-need-selection')) return undefined
  const type = object.state as TypeDefState
  const named = (one: { readonly name: string; readonly description: string } | undefined): JsonValue =>
    one === undefined
      ? null
      : new Map([
          ['Name', one.name],
          ['Description', one.description],
        ])
  return new Map<string, JsonValue>([
    ['Kind', type.kind],
    ['Optional', type.optional],
    ['AsList', type.asList === undefined ? null : new Map()],
    ['AsObject', named(type.asObject)],
    ['AsInterface', named(type.asInterface)],
    ['AsInput', null],
    ['AsScalar', named(type.asScalar)],
    ['AsEnum', named(type.asEnum)],
  ])
}
