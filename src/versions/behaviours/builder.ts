import type { BehaviourRow } from './row.ts'

/** What the calls do that build typedefs, functions and modules. */
export const builderBehaviours = {
  'duplicates-replace': {
    title: 'A function, field, argument or enum member of a name that is taken replaces the earlier one, in its place',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'builder recordings field.twice, objfn.twice, objfn.collide, arg.twice, enum.member.dup',
    evidenceKind: 'measured',
  },
  'interface-name-required': {
    title: 'An interface without a name is refused',
    releases: [{ since: 'v0.13.7' }],
    evidence: 'builder recording interface.empty-name of v0.12.4 and v0.15.3; v0.13.7 is read from the source',
    evidenceKind: 'source',
  },
  'enum-values-are-members': {
    title: 'withEnumValue makes a member whose name and value are the same',
    releases: [{ since: 'v0.18.11' }],
    evidence: 'builder recording enum.value; engine-semantics §4',
    evidenceKind: 'measured',
  },
  'enum-members-in-view': {
    title:
      'withEnumMember makes a member with a name and a value; in other views it makes one that is named like its value',
    releases: [{ since: 'v0.18.11' }],
    views: [{ since: 'v0.18.11' }],
    evidence: 'builder recordings enum.member* of v0.18.11 and v1.0.0-beta.10 in several views; views recordings',
    evidenceKind: 'measured',
  },
  'empty-view-is-newest': {
    title: 'A call recorded with no view counts as one of the newest view; before, as one of an old view',
    releases: [{ since: 'v0.18.17' }],
    evidence: 'recipe-variants (recorded view "") of v0.18.12 and v0.18.17',
    evidenceKind: 'guess',
    decidedBy: 'recipe-variants (recorded view "") of v0.18.13 to v0.18.16',
  },
  'enum-member-name-checked': {
    title:
      'Of an enum member the name is checked for its letters, as it was given, even where the value becomes the name',
    releases: [{ since: 'v0.18.11', until: 'v0.18.12' }],
    evidence: 'builder recordings enum.member.oddvalue, case.enummember.* of v0.18.11',
    evidenceKind: 'measured',
  },
  'enum-value-stands-for-name': {
    title: 'In an old view a member without a value is named like its name; before, that was refused or came out empty',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'builder recording enum.member.dup-novalue; recipe-variants (NOVAL)',
    evidenceKind: 'measured',
  },
  'default-exclusive-by-pair': {
    title: 'A default value and a default path exclude each other',
    releases: [{ since: 'v0.12.6', until: 'v0.18.17' }],
    evidence: 'builder recording arg.two.value-path of v0.18.14; v0.12.6 and v0.18.17 are read from the source',
    evidenceKind: 'source',
  },
  'default-targets-by-kind': {
    title:
      'A default path or ignore patterns on a type that is not an object are refused; before, only objects were looked at',
    releases: [{ since: 'v0.18.17' }],
    evidence: 'builder recordings arg.defaultPath.list of v0.18.14 and v0.19.11; v0.18.17 is read from the source',
    evidenceKind: 'source',
  },
  'workspace-arguments-optional': {
    title: 'A Workspace argument is optional whatever it says, and passed by the engine',
    releases: [{ since: 'v0.20.0', until: 'v1.0.0-beta.10' }],
    evidence:
      'engine-semantics §2.2; measured §5 (v0.20.8 to v1.0.0-beta.9 force it, v1.0.0-beta.10 does not); calls recordings of v0.20.8 and v1.0.0-beta.10',
    evidenceKind: 'measured',
  },
  'bare-object-argument-kills': {
    title: 'An argument whose type is OBJECT_KIND without withObject ends the engine process',
    releases: [{ since: 'v0.20.0', until: 'v1.0.0-beta.10' }],
    evidence:
      'builder recording danger.bare.arg.defaultValue (v0.20.8-v0.21.8); the span is that of the Workspace check',
    evidenceKind: 'guess',
    decidedBy: 'danger.bare.arg.defaultValue of v0.20.0 and v1.0.0-beta.9',
  },
  'empty-default-panics': {
    title: 'An empty text as default value ends the request in a panic',
    releases: [{ since: 'v0.12.0', until: 'v0.21.0' }],
    evidence: 'recordings crashes.md, arg.default.empty',
    evidenceKind: 'measured',
  },
  'empty-default-kills': {
    title: 'An empty text as default value ends the engine process; from v1.0.0-beta.10 on it means no default',
    releases: [{ since: 'v0.21.0', until: 'v1.0.0-beta.10' }],
    evidence: 'recordings crashes.md, arg.default.empty and arg.two.emptyvalue-path',
    evidenceKind: 'guess',
    decidedBy: 'arg.default.empty of v1.0.0-beta.9',
  },
  'wrong-kind-kills': {
    title:
      'withField, withConstructor, withEnumValue and withEnumMember on a typedef of another kind end the engine process',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'recordings crashes.md',
    evidenceKind: 'measured',
  },
  'bare-kind-kills': {
    title:
      'withFunction on OBJECT_KIND or INTERFACE_KIND without a name ends the engine process, and so do defaultPath, ignore and defaultAddress on such an argument; before, they end the request in a panic',
    releases: [{ since: 'v0.18.10' }],
    evidence: 'recordings crashes.md (v0.15.3 panics, v0.18.10 dies; what is between is not known)',
    evidenceKind: 'guess',
    decidedBy: 'danger.bare-object.withFunction of v0.15.4 to v0.18.9',
  },
  'objects-validated-when-added': {
    title: 'Module.withObject refuses reserved names and Workspace fields at once, not when the module is merged',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'measured §5; merge cases field-id, fn-ID, field-workspace (builderError)',
    evidenceKind: 'measured',
  },
  'typedefs-have-names': {
    title: 'A typedef has a name of its own: String, [String], Foo',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'builder recordings introspection.TypeDef, list.of-string, module.wrong-kinds',
    evidenceKind: 'measured',
  },
} as const satisfies Record<string, BehaviourRow>
