import type { BehaviourRow } from './row.ts'

export const loadBehaviours = {
  'acronym-llm': {
    title: 'A name that is exactly LLM keeps its capitals, as JSON always did',
    releases: [{ since: 'v0.17.0' }],
    evidence: 'engine-semantics §1.1; casing recordings of v0.15.3 and v0.18.10',
  },
  'function-names-keep-from-id': {
    title: 'A function called load…FromID keeps its capital D',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'engine-semantics §1.2; casing recordings of v0.20.8 and v0.21.0',
  },
  'screaming-member-names-kept': {
    title: 'An enum member name that is already in capitals is kept as it is, so P256 does not become P_256',
    releases: [{ since: 'v0.21.7', until: 'v1.0.0-beta.1' }, { since: 'v1.0.0-beta.4' }],
    evidence: 'engine-semantics §1.4; casing recordings of v0.21.6 and v0.21.8',
  },
  'namespaced-names-recased': {
    title: 'A namespaced type name is re-cased once more, so ModuleAOverlay becomes ModuleAoverlay',
    releases: [
      { since: 'v0.21.0', until: 'v0.21.5' },
      { since: 'v1.0.0-beta.1', until: 'v1.0.0-beta.4' },
    ],
    evidence: 'engine-semantics §1.3',
  },
  'constructor-types-namespaced': {
    title: 'Types in a constructor are namespaced like those of other functions',
    releases: [{ since: 'v0.12.5' }],
    evidence: 'engine-semantics §1.3',
  },
  'core-enum-members-win': {
    title: 'An enum of the module that is named like one of the core has the members of that one',
    releases: [{ since: 'v0.18.11', until: 'v0.21.0' }],
    evidence: 'merge case enum-named-like-core of v0.18.10, v0.18.12 and v0.19.11',
  },
  'load-initializes': {
    title: 'Errors on loading a module start with `failed to initialize module`',
    releases: [{ since: 'v0.12.0', until: 'v0.16.0' }],
    evidence: 'engine-semantics §2.1; views recording of v0.15.3',
  },
  'module-name-required': {
    title: 'A module without a name is refused',
    releases: [{ since: 'v0.16.0' }],
    evidence: 'engine-semantics §2.3',
  },
  'validation-prefixed': {
    title: 'Errors of a typedef start with `failed to validate type def`',
    releases: [{ since: 'v0.9.7', until: 'v1.0.0-beta.10' }],
    evidence: 'engine-semantics §2.1; merge cases of v0.20.8 and v1.0.0-beta.10',
  },
  'constructor-validated': {
    title: 'A constructor is validated like the other functions: no types of dependencies in its arguments',
    releases: [{ since: 'v0.18.12' }],
    evidence: 'engine-semantics §2.3; merge case dep-ctor-arg of v0.18.10 and v0.18.12',
  },
  'workspace-field-refused': {
    title: 'A Workspace cannot be a field of an object',
    releases: [{ since: 'v0.20.0' }],
    evidence: 'engine-semantics §2.3; merge case field-workspace',
  },
  'mark-shapes-enforced': {
    title: 'Functions marked as up, generator or agent must have the shape that goes with the mark',
    releases: [{ since: 'v1.0.0-beta.10' }],
    evidence: 'engine-semantics §2.3; merge cases up-*, generate-*, agent-*',
  },
  'enum-defaults-patched': {
    title: 'The default of an enum argument is a member by its original name, rewritten to its GraphQL name',
    releases: [{ since: 'v0.18.12' }],
    evidence: 'engine-semantics §4; views recordings of v0.18.12',
  },
  'enum-defaults-enforced': {
    title: 'A default that is no member of its enum fails the load',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'engine-semantics §2.3; merge case enum-default-notmember',
  },
  'enum-defaults-converted': {
    title: 'A default that is no member of its enum, by its original name, fails the schema',
    releases: [{ since: 'v0.18.11', until: 'v0.18.12' }],
    evidence: 'measured §8; views recordings of v0.18.11',
  },
  'schema-error-load-prefixed': {
    title: 'Errors on building the schema have `failed to load schema` in them',
    releases: [{ since: 'v0.20.4' }],
    evidence: 'merge cases of v0.19.11 and v0.20.8; taken to have come with Module.serve(entrypoint:)',
  },
  'unknown-type-find-prefixed': {
    title: 'An unknown type is reported as `failed to find mod type`, later as `find mod type`',
    releases: [{ since: 'v0.9.7', until: 'v0.19.11' }],
    evidence: 'engine-semantics §2.3; merge cases of v0.18.12 and v0.19.11',
  },
  'unknown-argument-type-named': {
    title: 'The report of an unknown argument type names the type',
    releases: [{ since: 'v0.18.11' }],
    evidence: 'merge case enum-unreferenced-and-unregistered of v0.18.10 and v0.18.12',
  },
  'default-error-dagql': {
    title: 'A default of the wrong type is reported as a `dagql default value`',
    releases: [{ since: 'v0.20.0' }],
    evidence: 'merge case default-type-mismatch of v0.19.11 and v0.20.8',
  },
  'native-interfaces': {
    title: 'Interfaces are GraphQL interfaces: IDs have one type, and converting to an interface is deprecated',
    releases: [{ since: 'v0.21.1' }],
    evidence: 'API history (Node, ID); merge cases ns-module-a and iface-named-like-core of v0.20.8 and v1.0.0-beta.10',
  },
  'type-list-deduplicated': {
    title: "Of types of one name the session's list of types has the first only",
    releases: [{ since: 'v0.20.4' }],
    evidence: 'merge cases ns-foo-collision and enum-named-like-core of v0.19.11 and v0.20.8',
  },
  'type-list-from-schema': {
    title:
      "The session's list of types is made from the schema: sorted by name, and an enum value that equals its name is empty",
    releases: [{ since: 'v0.20.4', until: 'v0.21.0' }],
    evidence: 'merge case ns-foo of v0.19.11, v0.20.8 and v1.0.0-beta.10; views recording of v0.20.8',
  },
  'list-of-lists-results-broken': {
    title: 'Callers of a function that returns a list of lists get ID strings in place of the values',
    releases: [{ since: 'v0.19.11' }],
    evidence: 'measured §2.6: right on v0.18.12, wrong on v0.19.11 and later; between them not tried',
  },
  'object-arguments-with-enums-broken': {
    title: 'An own object as an argument fails the call when its state holds an enum or a core scalar',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'measured §2.5, object-arguments recording: works up to v0.20.8, fails on v0.21.8',
  },
  'empty-interface-kills': {
    title: 'An interface without functions ends the engine process on the next module load in another session',
    releases: [{ since: 'v0.21.1' }],
    evidence: 'measured §2.4: v0.21.8 and v1.0.0-beta.10; harmless on v0.18.10-v0.20.8, v0.21.0-v0.21.7 not tried',
  },
  'marked-functions-skipped': {
    title: 'Generators and services with required arguments are left out without an error',
    releases: [{ since: 'v0.19.11', until: 'v1.0.0-beta.10' }],
    evidence: 'engine-semantics §2.3',
  },
} as const satisfies Record<string, BehaviourRow>
