import type { FindingRow } from '../row.ts'

export const versionFindings = {
  'release-invalid': {
    severity: 'error',
    title: 'Not an engine version',
    message: '{input} is not a valid engine version',
    hint: 'Write a release such as {example}; `moduledefs versions` lists them.',
  },
  'release-too-old': {
    severity: 'error',
    title: 'Engine too old',
    message: 'Engine {release} is older than {oldest}, the oldest known release',
    hint: 'Use engine {oldest} or later.',
  },
  'release-newer-than-known': {
    severity: 'warning',
    title: 'Engine newer than known',
    message: 'Engine {release} is newer than {resolved}, the newest known release; the rules of {resolved} apply',
    hint: 'Pass the introspection of that engine, so that its API is known.',
  },
  'release-unknown': {
    severity: 'warning',
    title: 'Engine release unknown',
    message:
      'Engine {release} is not a known release; the rules of {resolved}, the last known release before it, apply',
    hint: 'Pass the introspection of that engine, so that its API is known.',
  },
  'release-unknown-introspected': {
    severity: 'info',
    title: 'Engine release unknown, its API introspected',
    message: 'Engine {release} is not known; its API is taken from the introspection, all other rules from {resolved}',
    hint: 'Nothing to do; `moduledefs versions` lists the known releases.',
  },
  'release-inferred': {
    severity: 'info',
    title: 'Engine release taken from an introspection',
    message: 'The introspection does not name its engine; its API fits {release} best',
    hint: "Name the engine's release as well.",
  },
  'module-version-too-new': {
    severity: 'error',
    title: 'Module requires a newer engine',
    message: 'module requires dagger {engineVersion}, but you have {release}',
    hint: 'Use engine {engineVersion} or later, or lower the engineVersion of the module.',
    evidence: "engine-semantics §2.3 and §5.1: the engine's own words",
  },
  'module-version-removed': {
    severity: 'error',
    title: 'Module is too old for any engine',
    message: 'module requires dagger {engineVersion}, but support for that version has been removed',
    hint: 'Raise the engineVersion of the module to {oldest} or later.',
    evidence: "engine-semantics §2.3 and §5.1: the engine's own words",
  },
  'engine-version-not-semver': {
    severity: 'info',
    title: 'engineVersion is not a version',
    message: 'The engineVersion {input} is not a version; engines read it as {engineVersion}',
    hint: 'Write the release the module was made for, such as {example}.',
    evidence: 'engine-semantics §5.1',
  },
  'engine-version-missing': {
    severity: 'info',
    title: 'No engineVersion',
    message: '{file} has no engineVersion; engines read that as {engineVersion}',
    hint: 'Add the release the module was made for, such as {example}.',
    evidence: 'engine-semantics §5.1',
  },
  'module-config-unreadable': {
    severity: 'error',
    title: 'Module configuration unreadable',
    message: '{file} cannot be read: {problem}',
    hint: 'Fix the file, or pass --engine and --engine-version.',
  },
  'introspection-unreadable': {
    severity: 'error',
    title: 'Unusable introspection',
    message: 'The introspection cannot be used: {problem}',
    hint: 'Pass the JSON result of an introspection query: __schema and __schemaVersion, optionally inside data.',
  },
  'version-set-unknown': {
    severity: 'error',
    title: 'Unknown set of versions',
    message: '{input} does not name any versions',
    hint: 'Did you mean {suggestions}? Sets are latest, latest-beta, all, boundaries, a release, a range such as v0.18.10..v0.19.5, or several of these with commas.',
  },
  'version-set-as-end': {
    severity: 'error',
    title: 'Set of versions in a range',
    message: '{set} in {input} is a set of versions, not the end of a range',
    hint: 'Name {set} alone, or a range of releases such as v0.18.10..latest; several are separated by commas.',
  },
  'version-set-empty': {
    severity: 'error',
    title: 'Empty range',
    message: '{input} contains no known release',
    hint: 'A range goes from the older release to the newer one; {oldest} to {newest} are known.',
  },
  'coordinate-unknown': {
    severity: 'error',
    title: 'Not in the API',
    message: '{input} was never in the API of any known release',
    hint: 'Did you mean {suggestions}? Write it as Type, Type.member or Type.member(argument:).',
  },
} as const satisfies Record<string, FindingRow>
