import type { Target } from '../../../versions/types.ts'
import type { TypeDefState } from '../state.ts'
import { typeDefName } from './typeDefName.ts'

const facets = [
  ['AsList', 'ListTypeDef', 'asList'],
  ['AsObject', 'ObjectTypeDef', 'asObject'],
  ['AsInterface', 'InterfaceTypeDef', 'asInterface'],
  ['AsInput', 'InputTypeDef', 'asInput'],
  ['AsScalar', 'ScalarTypeDef', 'asScalar'],
  ['AsEnum', 'EnumTypeDef', 'asEnum'],
] as const

/** A typedef as Go prints its struct, which engines put into one of their messages (recording module.wrong-kinds). */
export function typeDefDump(target: Target, type: TypeDefState): string {
  const named = target.behaves('typedefs-have-names')
  const parts = facets.map(([label, go, key]) => {
    const valid = key !== 'asInput' && type[key] !== undefined
    const value = named ? `${go}@<detached>` : valid ? '0xc000000000' : '<nil>'
    return `${label}:{Value:${value} Valid:${valid}}`
  })
  const name = named ? `Name:${typeDefName(type)} ` : ''
  return `&{${name}Kind:${type.kind} Optional:${type.optional} ${parts.join(' ')}}`
}
