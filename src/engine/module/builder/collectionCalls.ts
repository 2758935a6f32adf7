import { toLowerCamel } from '../../../names/index.ts'
import { goQuote as q } from '../../go/goQuote.ts'
import type { CollectionState } from '../state.ts'
import { textArgument } from './argument.ts'
import { refuse } from './failure.ts'
import type { TypeDefCall } from './typeDefCalls.ts'

const undeclared: CollectionState = { enabled: false, keys: '', get: '', delta: '' }

/** Marks of a collection on an object's typedef; roles are known by the names their members have for callers. */
const declaring =
  (role: 'keys' | 'get' | 'delta' | undefined): TypeDefCall =>
  (target, type, args) => {
    const { asObject } = type
    if (type.kind !== 'OBJECT_KIND' || asObject === undefined)
      return refuse('only object types can declare collection members')
    const known = asObject.collection ?? undeclared
    const declared = (collection: CollectionState) => ({
      value: { type: 'TypeDef', state: { ...type, asObject: { ...asObject, collection } } } as const,
    })
    if (role === undefined) return declared({ ...known, enabled: true })
    const given = textArgument(args, 'name')
    if (given === '') return refuse(`collection ${role} member name must not be empty`)
    const name = toLowerCamel(target, given)
    if (known[role] !== '' && known[role] !== name)
      return refuse(
        `collection ${q(asObject.originalName)} has multiple ${role} members: ${q(known[role])} and ${q(name)}`,
      )
    return declared({ ...known, [role]: name })
  }

export const collectionCalls: Readonly<Record<string, TypeDefCall>> = {
  withCollection: declaring(undefined),
  withCollectionKeys: declaring('keys'),
  withCollectionGet: declaring('get'),
  withCollectionDelta: declaring('delta'),
}
