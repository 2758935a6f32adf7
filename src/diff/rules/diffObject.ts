import { toCamel } from '../../names/index.ts'
import type { ObjectTypedef, Typedefs } from '../../typedefs/types.ts'
import { type DiffContext, report, type Spot } from '../context.ts'
import { collectionRoles } from './collectionRoles.ts'
import { diffAnnotations } from './diffAnnotations.ts'
import { diffArguments } from './diffArguments.ts'
import { diffMembers } from './diffMembers.ts'

/** An object: its constructor, if callers can call it, and what they can read and call on it. */
export function diffObject(context: DiffContext, before: ObjectTypedef, after: ObjectTypedef, spot: Spot): void {
  diffConstructor(context, before, after, spot)
  if ((before.collection === undefined) !== (after.collection === undefined)) {
    const code = after.collection ? 'collection-added' : 'collection-removed'
    report(context, code, spot, { thing: spot.title })
  }
  // Callers of a collection see none of what an ordinary object shows them.
  const shown = (object: ObjectTypedef): boolean => collectionRoles(context.target, object) !== undefined
  if (shown(before) === shown(after)) diffMembers(context, before, after, spot)
  diffAnnotations(context, before, after, spot)
}

function diffConstructor(context: DiffContext, before: ObjectTypedef, after: ObjectTypedef, spot: Spot): void {
  const old = before.constructorFunction?.arguments ?? []
  const now = after.constructorFunction?.arguments ?? []
  const title = `Constructor of ${after.name}`
  const own: Spot = {
    title,
    before: before.constructorFunction ? `${spot.before}/constructorFunction` : spot.before,
    after: after.constructorFunction ? `${spot.after}/constructorFunction` : spot.after,
    sourceMap: after.constructorFunction?.sourceMap ?? spot.sourceMap,
  }
  if (isMainObject(context, context.before, before) && isMainObject(context, context.after, after)) {
    diffArguments(context, old, now, { ...own, title: `the constructor of ${after.name}` })
  } else if (JSON.stringify(old) !== JSON.stringify(now)) {
    report(context, 'constructor-unseen-changed', own, { thing: title })
  }
}

/** Is it the object that callers get from the module itself? */
export const isMainObject = (
  { target }: Pick<DiffContext, 'target'>,
  { name }: Typedefs,
  object: ObjectTypedef,
): boolean => toCamel(target, name) === toCamel(target, object.name)
