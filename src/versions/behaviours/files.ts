import type { BehaviourRow } from './row.ts'

/** Files and directories, as far as they need no container. */
export const filesBehaviours = {
  'directories-end-in-slash': {
    title: 'Entries, globs and names of directories end in a slash',
    releases: [{ since: 'v0.17.0' }],
    views: [{ since: 'v0.17.0' }],
    evidence: 'from source, not measured: SupportsDirSlash in core/directory.go; engine-semantics §3.2',
    evidenceKind: 'source',
  },
  'changed-files-before-directories': {
    title: 'A changeset lists files before directories; earlier releases list them as they are found',
    releases: [{ since: 'v0.19.9' }],
    evidence: 'from source, not measured: core/changeset.go of v0.19.8 and v0.19.9',
    evidenceKind: 'source',
  },
  'paths-looked-at-late': {
    title: 'A file or directory that is not there is an error where it is read; earlier where it is named',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'from source, not measured: Directory.Directory in core/directory.go of v0.20.8, Subdirectory in v0.21.8',
    evidenceKind: 'source',
  },
} as const satisfies Record<string, BehaviourRow>
