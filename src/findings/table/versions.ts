import type { FindingRow } from '../row.ts'

export const versionFindings = {
  'release-invalid': {
    severity: 'error',
    title: 'No engine version',
    message: '{input} is no engine version',
    hint: 'Write a release such as {example}; `moduledefs versions` lists them.',
  },
  'release-too-old': {
    severity: 'error',
    title: 'Engine too old',
    message: 'Engine {release} is older than {oldest}, the oldest one that is known',
    hint: 'Use engine {oldest} or later.',
  },
  'release-newer-than-known': {
    severity: 'info',
    title: 'Engine newer than known',
    message: 'Engine {release} is newer than {resolved}, the newest one that is known; the rules of {resolved} apply',
    hint: 'Give the introspection of the engine at hand, so that what it has is known.',
  },
  'release-unknown': {
    severity: 'info',
    title: 'Engine release unknown',
    message: 'Engine {release} is no known release; the rules of {resolved}, the last known one before it, apply',
    hint: 'Give the introspection of the engine at hand, so that what it has is known.',
  },
  'release-unknown-introspected': {
    severity: 'info',
    title: 'Engine release unknown, its API introspected',
    message:
      'Engine {release} is not known; what it has is as the introspection says, and all other rules are those of {resolved}',
    hint: 'Nothing to do; `moduledefs versions` lists the known ones.',
  },
  'release-inferred': {
    severity: 'info',
    title: 'Engine release taken from an introspection',
    message: 'The introspection does not name its engine; what it has fits {release} best',
    hint: 'Name the release of the engine as well.',
  },
  'module-version-too-new': {
    severity: 'error',
    title: 'Module needs a newer engine',
    message: 'module requires dagger {engineVersion}, but you have {release}',
    hint: 'Use engine {engineVersion} or later, or lower the engineVersion of the module.',
    evidence: "engine-semantics §2.3 and §5.1: the engine's own words",
  },
  'module-version-removed': {
    severity: 'error',
    title: 'Module is too old for every engine',
    message: 'module requires dagger {engineVersion}, but support for that version has been removed',
    hint: 'Raise the engineVersion of the module to {oldest} or later.',
    evidence: "engine-semantics §2.3 and §5.1: the engine's own words",
  },
  'engine-version-not-semver': {
    severity: 'info',
    title: 'engineVersion is no version',
    message: 'The engineVersion {input} is no version; engines read it as {engineVersion}',
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
    hint: 'Mend the file, or name release and engineVersion yourself.',
  },
  'introspection-unreadable': {
    severity: 'error',
    title: 'No introspection result',
    message: 'The introspection cannot be used: {problem}',
    hint: 'Give the JSON that an engine answers to an introspection query: __schema and __schemaVersion, with or without data around them.',
  },
  'version-set-unknown': {
    severity: 'error',
    title: 'No such set of versions',
    message: '{input} names no versions',
    hint: 'Did you mean {suggestions}? Sets are latest, latest-beta, all, boundaries, a release, a range such as v0.18.10..v0.19.5, or several of these with commas.',
  },
  'version-set-empty': {
    severity: 'error',
    title: 'No version in a range',
    message: 'No known release lies in {input}',
    hint: 'A range goes from the older to the newer one; known are {oldest} to {newest}.',
  },
  'coordinate-unknown': {
    severity: 'error',
    title: 'Not in the API',
    message: '{input} was never in the API of any known release',
    hint: 'Did you mean {suggestions}? Write it as Type, Type.member or Type.member(argument:).',
  },
} as const satisfies Record<string, FindingRow>
