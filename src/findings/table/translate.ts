import type { FindingRow } from '../row.ts'

export const translateFindings = {
  'feature-refused': {
    severity: 'error',
    title: 'Not supported on this release',
    message: '{thing} needs {feature}, introduced in engine {since}; the target is {release}',
    hint: 'Use engine {since} or later, or leave it out for this target.',
  },
  'sdk-lacks': {
    severity: 'error',
    title: 'SDK too old for the sources',
    message:
      'The module uses `{name}`, which the {sdk} SDK has from engine {since} on; that of {release} cannot load the module',
    hint: 'Use engine {since} or later, or leave `{name}` out.',
    evidence: 'SDK recordings: dagger-io 0.18.19 and 0.19.11 refuse what came later',
  },
  'core-type-missing': {
    severity: 'error',
    title: 'Core type not on this release',
    message: '{thing} uses the core type {type}, which exists {spans}; the target is {release}',
    hint: 'Choose an engine that has {type}, or use {instead}.',
  },
  'uses-refused': {
    severity: 'error',
    title: 'Uses a refused type',
    message: '{thing} ({pointer}) uses {kind} {name}, which is itself refused ({refusedPointer})',
    hint: 'Fix {refusedPointer}; this error then goes away.',
  },
  'kind-mismatch': {
    severity: 'error',
    title: 'Wrong kind of type',
    message: '{thing} refers to {name} as {kind}, but {name} is {actual}',
    hint: 'Write "kind": "{actualKind}".',
  },
  'field-type-unknown-kills': {
    severity: 'error',
    title: 'Unknown field type crashes the engine',
    message:
      '{thing} has the undefined type {name}; on engine {release} the first look at the schema crashes the engine',
    hint: 'Define {name} in the document, or give the field a type that exists.',
    evidence: 'measured: a field of unknown type ends the process of v0.19.11',
  },
  'field-type-unknown': {
    severity: 'warning',
    title: 'Unknown field type',
    message:
      '{thing} has the undefined type {name}; the module loads, but every __schema query of the session fails with `unknown type: "{name}"`',
    hint: 'Define {name} in the document, or give the field a type that exists.',
    evidence: 'measured: unknown types in fields fail the introspection of the session',
  },
  'name-empty': {
    severity: 'error',
    title: 'Name becomes empty',
    message: '{thing} is named {name}, which becomes empty in GraphQL',
    hint: 'Use a name with at least one letter a-z.',
    evidence: 'casing recording: names without ASCII letters give a member with an empty name',
  },
  'name-not-graphql': {
    severity: 'error',
    title: 'Invalid GraphQL name',
    message: '{thing} is named {name}, which engines turn into {graphqlName}; that is not a valid GraphQL name',
    hint: 'Start the name with a letter.',
    evidence: 'casing recording: 2fast becomes 2Fast and nothing rejects it',
  },
  'module-name-spoils': {
    severity: 'error',
    title: 'Module name that makes no GraphQL name',
    message: '{thing} is called {graphqlName} in module {module}, which is not a GraphQL name',
    hint: 'Rename the module: engines put its name in front of its types, and no main object can be named after it.',
    evidence: 'casing recording: 2fast becomes 2Fast and nothing rejects it; engine-semantics §1.3',
  },
  'interface-empty': {
    severity: 'error',
    title: 'Interface without functions',
    message:
      'Interface {name} has no functions; it loads, but the next module load in another session crashes the engine',
    hint: 'Give the interface a function, or leave it out.',
    evidence: 'measured: kills v0.21.8 and v1.0.0-beta.10; harmless before',
  },
  'interface-empty-later': {
    severity: 'note',
    title: 'Interface without functions, on an engine that takes it',
    message: 'Interface {name} has no functions: this engine accepts it, those from v0.21.1 on crash',
    hint: 'Give the interface a function, or make it an object with fields, before the engine is updated.',
    evidence: 'measured: harmless on v0.18.10-v0.20.8, kills v0.21.8 and v1.0.0-beta.10',
  },
  'two-defaults': {
    severity: 'error',
    title: 'Several defaults',
    message: '{thing} has {first} and {second}; engines accept only one kind of default',
    hint: 'Keep one of them.',
    evidence: 'builder recordings: cannot set more than one default value',
  },
  'default-path-type': {
    severity: 'error',
    title: 'defaultPath on the wrong type',
    message:
      '{thing} has a defaultPath, but its type is {type}; only Directory, File, GitRepository and GitRef accept one',
    hint: 'Change the type, or remove defaultPath.',
  },
  'default-address-type': {
    severity: 'error',
    title: 'defaultAddress on the wrong type',
    message: '{thing} has a defaultAddress, but its type is {type}; only Container accepts one',
    hint: 'Change the type, or remove defaultAddress.',
  },
  'ignore-type': {
    severity: 'error',
    title: 'ignore on the wrong type',
    message: '{thing} has ignore patterns, but its type is {type}; only Directory accepts them',
    hint: 'Change the type, or remove ignore.',
  },
  'default-empty': {
    severity: 'error',
    title: 'Empty default',
    message: '{thing} has an empty {key}; engines ignore it or crash on it',
    hint: 'Remove {key}, or write the default (an empty string is "\\"\\"" as JSON text).',
    evidence: 'measured: withArg(defaultValue: "") is an error up to v0.20.8 and ends the process of v0.21.0-v0.21.8',
  },
  'enum-default-unknown': {
    severity: 'error',
    title: 'Default is not a member',
    message: '{thing} has the default {value}, which is not a member of enum {enum}',
    hint: 'Name a member of {enum} ({members}).',
    evidence: 'measured: fails at load from v0.21.0, at the call before',
  },
  'enum-list-default': {
    severity: 'warning',
    title: 'Default on a list of enums',
    message:
      '{thing} has a default on a list of enum {enum}; engines do not rewrite its elements, so the schema shows callers values that are not members',
    hint: 'Leave the default to the function itself.',
    evidence: 'measured: defaults on lists of enums are not rewritten to GraphQL names',
  },
  'enum-values-equal': {
    severity: 'error',
    title: 'Duplicate enum value',
    message:
      'Members {first} and {second} of enum {enum} both have the value {value}; engines refuse that since v0.18.11',
    hint: 'Give each member its own value.',
    evidence: 'builder recordings: enum "…" is already defined with value "…"',
  },
  'enum-by-value': {
    severity: 'info',
    title: 'Enum registered by its values',
    message:
      'Enum {enum} is registered by its values on {release} with view {view}: callers see {values} and these travel as JSON',
    hint: 'Members have names of their own from engine and engineVersion v0.18.11 on.',
  },
  'enum-by-name': {
    severity: 'warning',
    title: 'Enum registered by its names, values lost',
    message:
      'Enum {enum} is registered by its member names on {release} with view {view}, since {reason}; its values are lost',
    hint: 'Make the values differ and match ^[a-zA-Z_][a-zA-Z0-9_]*$, or require engine and engineVersion v0.18.11.',
  },
  'enum-refused': {
    severity: 'error',
    title: 'Enum not supported by this target',
    message:
      'Enum {enum} cannot be registered on {release} with view {view}: by value {valueReason}, by name {nameReason}',
    hint: 'Make its names or its values differ and match ^[a-zA-Z_][a-zA-Z0-9_]*$, or require engine and engineVersion v0.18.11.',
  },
  'enum-value-reads-empty': {
    severity: 'info',
    title: 'Enum value reads back empty',
    message:
      'Member {member} of enum {enum} has its name as value, which engine {release} reads back as an empty value; calls are not affected',
    hint: 'Nothing to do; fixed in v0.18.12.',
    evidence: 'measured: value equal to name on v0.18.11',
  },
  'enum-value-empty': {
    severity: 'info',
    title: 'Empty enum value',
    message: 'Member {member} of enum {enum} has an empty value, which engines treat as none: its name is used instead',
    hint: 'Remove "value", or give it one.',
  },
  'legacy-enums-pinned': {
    severity: 'info',
    title: 'Enum members in a pinned old view',
    message:
      'Enum {enum} is registered with names and values in the pinned view {view}; only a module ID can carry that into a session with another view',
    hint: 'Register by module ID, or in the session of the module itself.',
  },
  'legacy-enums-impossible': {
    severity: 'warning',
    title: 'No enum members on this release',
    message:
      'Enum {enum} was asked to keep its member names on the wire (legacyEnums: member), but {release} has no withEnumMember',
    hint: 'Use engine v0.18.11 or later, or a runtime that can switch to values.',
  },
  'module-description-dropped': {
    severity: 'info',
    title: 'Module description dropped',
    message: 'The description of the module is dropped on {release} (supported since {since})',
    hint: 'Nothing to do; callers do not see it there.',
  },
  'source-maps-dropped': {
    severity: 'info',
    title: 'Source maps dropped',
    message: '{count} source maps are dropped on {release} (supported since {since})',
    hint: 'Nothing to do; errors on that engine do not name source lines.',
  },
  'ignore-dropped': {
    severity: 'warning',
    title: 'Ignore patterns dropped',
    message: '{thing} loses its ignore patterns on {release} (supported since {since}): callers upload more',
    hint: 'Filter inside the function, or use engine {since} or later.',
  },
  'cache-policy-dropped': {
    severity: 'warning',
    title: 'Cache policy dropped',
    message:
      '{thing} loses its cache policy {policy} on {release} (supported since {since}): results are cached per session',
    hint: 'Use engine {since} or later if callers depend on it.',
  },
  'cache-policy-per-session-dropped': {
    severity: 'info',
    title: 'Cache policy PerSession not sent',
    message:
      '{thing} has the cache policy PerSession, which is not sent to {release} (supported since {since}); that engine caches per session anyway',
    hint: 'Nothing to do.',
  },
  'deprecation-in-description': {
    severity: 'info',
    title: 'Deprecation kept in the description',
    message:
      '{thing} is deprecated; on {release} (supported since {since}) the notice becomes the last paragraph of its description',
    hint: 'Nothing to do; callers read it in the documentation.',
  },
  'annotation-dropped': {
    severity: 'warning',
    title: 'Annotation dropped',
    message: '{thing} loses its {annotation} on {release} (supported since {since})',
    hint: 'Use engine {since} or later if callers depend on it.',
  },
  'check-dropped': {
    severity: 'warning',
    title: 'Check annotation dropped',
    message: '{thing} is not a check on {release} (checks need {since} or later); it can still be called as a function',
    hint: 'Use engine {since} or later for `dagger check`.',
  },
  'generator-dropped': {
    severity: 'warning',
    title: 'Generator annotation dropped',
    message:
      '{thing} is not a generator on {release} (generators need {since} or later); it can still be called as a function',
    hint: 'Use engine {since} or later for generators.',
  },
  'up-dropped': {
    severity: 'warning',
    title: 'Up annotation dropped',
    message:
      '{thing} is not started by `dagger up` on {release} (needs {since} or later); it can still be called as a function',
    hint: 'Use engine {since} or later for it.',
  },
  'agent-dropped': {
    severity: 'warning',
    title: 'Agent annotation dropped',
    message:
      '{thing} is not an agent on {release} (agents need {since} or later); it can still be called as a function',
    hint: 'Use engine {since} or later for agents.',
  },
  'collection-dropped': {
    severity: 'warning',
    title: 'Collection dropped',
    message:
      '{thing} is an ordinary object on {release} in view {view} (collections need {since} and engineVersion {sinceView} or later): callers cannot select by key',
    hint: 'Use engine {since} or later and engineVersion {sinceView} or later if callers depend on it.',
    evidence: 'from source, not measured',
  },
  'agent-pinned': {
    severity: 'info',
    title: 'Agent annotation in a pinned view',
    message:
      '{thing} is annotated as an agent in the pinned view {pinned}, because view {view} hides agents; only a module ID can carry that',
    hint: 'Register by module ID, or set engineVersion to v1.0.0 or later.',
  },
  'agent-not-pinnable': {
    severity: 'warning',
    title: 'Agent annotation dropped: the view cannot be pinned',
    message: '{thing} is not an agent here: view {view} hides agents, and this form cannot pin another view',
    hint: 'Register by module ID, or set engineVersion to v1.0.0 or later.',
  },
  'description-trimmed': {
    severity: 'note',
    title: 'Description trimmed',
    message: 'The white space around the description of {thing} is removed',
    hint: 'Nothing to do.',
    evidence: 'builder recordings: descriptions of functions and modules are trimmed',
  },
  'enum-null-default-dropped': {
    severity: 'note',
    title: 'Null default left out',
    message: '{thing} is registered without its default null: engines look it up among the members of enum {enum}',
    hint: 'Nothing to do; for an optional argument, no default means the same.',
    evidence:
      'measured: v1.0.0-beta.10 refuses the module (enum name "" not found), from source v0.21.0 and later do; v0.18.12-v0.20.8 drop it silently',
  },
  'argument-made-optional': {
    severity: 'note',
    title: 'Argument made optional',
    message: '{thing} is registered as optional because of its {reason}',
    hint: 'Nothing to do; the engine fills it in when a caller does not.',
    evidence:
      'builder recordings: defaultPath and defaultAddress force the type optional; required Workspace arguments are not injected by v1.0.0-beta.10',
  },
  'duplicate-replaced': {
    severity: 'note',
    title: 'Duplicate replaced',
    message: '{thing} is defined more than once; {release} keeps the last one',
    hint: 'Remove the others: older engines keep both.',
    evidence: 'builder recordings: v0.21.0 and later replace in place',
  },
} as const satisfies Record<string, FindingRow>
