import type { EngineObject, Resolver } from '../api/index.ts'
import { type Changes, changesBetween, differing, emptyDir } from '../files/index.ts'
import { making, reading } from './rows.ts'
import { directoryOf, known, treeOf } from './value.ts'

function changesOf(on: EngineObject, listed: boolean): Changes {
  const { before, after } = known(on, 'changeset')
  return changesBetween(treeOf(directoryOf(before)), treeOf(directoryOf(after)), listed)
}

const paths =
  (part: keyof Changes): Parameters<typeof reading>[0][string] =>
  (on, _, { target }) =>
    changesOf(on, !target.behaves('changed-files-before-directories'))[part]

export const changesetResolvers: readonly (readonly [string, Resolver])[] = [
  ...making('Changeset', {
    'Query.changeset': (_, __, { object }) => {
      const empty = object('Directory', { kind: 'directory', root: emptyDir, path: '/' })
      return { kind: 'changeset', before: empty, after: empty }
    },
  }),
  ...making('Directory', {
    'Changeset.layer': (on) => {
      const { before, after } = known(on, 'changeset')
      return { kind: 'directory', root: differing(treeOf(directoryOf(before)), treeOf(directoryOf(after))), path: '/' }
    },
    'Changeset.before': (on) => directoryOf(known(on, 'changeset').before),
    'Changeset.after': (on) => directoryOf(known(on, 'changeset').after),
  }),
  ...reading({
    'Changeset.addedPaths': paths('added'),
    'Changeset.modifiedPaths': paths('modified'),
    'Changeset.removedPaths': paths('removed'),
    'Changeset.isEmpty': (on) =>
      Object.values(changesOf(on, true)).every((each: readonly string[]) => each.length === 0),
    'Changeset.sync': (on, _, { session }) => {
      changesOf(on, true)
      return session.idOf(on)
    },
  }),
]
