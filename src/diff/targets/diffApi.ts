import { apiHistory, isShownInView, type Target } from '../../versions/index.ts'

/** Parts of Dagger's API, as coordinates: types, and members of types that stay. */
export interface ApiDifference {
  readonly shown: readonly string[]
  readonly hidden: readonly string[]
}

const LEGACY_IDS = '<Type>ID and load<Type>FromID of every type'

/** What the code of a module begins to see of Dagger's API, and what it no longer sees, from one target to another. */
export function diffApi(from: Target, to: Target): ApiDifference {
  const shown: string[] = []
  const hidden: string[] = []
  const note = (coordinate: string, before: boolean, after: boolean): void => {
    if (before !== after) (after ? shown : hidden).push(coordinate)
  }
  for (const [name, { members }] of apiHistory()) {
    if (isOwnId(name)) continue
    const [before, after] = [sees(from, name), sees(to, name)]
    note(name, before, after)
    if (!before || !after) continue
    for (const member of members.keys()) {
      const coordinate = `${name}.${member}`
      if (!isOwnLoad(coordinate)) note(coordinate, sees(from, coordinate), sees(to, coordinate))
    }
  }
  note(LEGACY_IDS, hasOwnIds(from), hasOwnIds(to))
  return { shown, hidden }
}

// Each object's own ID type, and its way back: newer engines keep them for old views, which the history does not show.
const isOwnId = (type: string): boolean => type.endsWith('ID') && apiHistory().has(type.slice(0, -2))
const isOwnLoad = (coordinate: string): boolean => /^Query\.load\w+FromID$/.test(coordinate)

const sees = (target: Target, coordinate: string): boolean =>
  target.has(coordinate) && isShownInView(coordinate, target.resolvedRelease, target.view)

const hasOwnIds = (target: Target): boolean => target.has('ContainerID') || target.behaves('legacy-ids')
