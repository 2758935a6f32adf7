import { viewGates } from '../../versions/index.ts'

const gatedFields = new Set(
  viewGates.flatMap(({ coordinates }) => coordinates).filter((coordinate) => /^\w+\.\w+$/.test(coordinate)),
)
gatedFields.add('TypeDef.withEnumMember')

/** Does a call of that field record its view in IDs? Those that depend on the view do (engine-semantics §7.4). */
export const recordsView = (coordinate: string): boolean => gatedFields.has(coordinate)
