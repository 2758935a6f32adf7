import type { BehaviourRow } from './row.ts'

/** What the API server does with requests and documents. */
export const httpBehaviours = {
  'requests-validated': {
    title: 'A document is validated before it is run: an unknown field is status 422 with suggestions',
    releases: [{ since: 'v0.15.4' }],
    evidence: 'builder recordings doc.unknown-field of v0.15.3 and v0.16.0; v0.15.4 is read from the source',
    evidenceKind: 'source',
  },
  'resolver-errors-prefixed': {
    title: 'Errors of resolvers start with `resolve: `',
    releases: [{ since: 'v0.12.0', until: 'v0.15.0' }],
    evidence: 'builder recordings object.empty-name of v0.12.4 and v0.15.3; v0.15.0 is read from the source',
    evidenceKind: 'source',
  },
  'graphql-response-type': {
    title: 'The answer is application/graphql-response+json where the client names that first',
    releases: [{ since: 'v0.15.4' }],
    evidence:
      'builder recordings http.accept-only of v0.15.3 and v0.16.0; v0.15.4 is the first with the HTTP library of v0.16.0',
    evidenceKind: 'source',
  },
  'missing-argument-names-field': {
    title: 'A missing argument is reported with its field: `TypeDef.withOptional: missing required argument`',
    releases: [{ since: 'v0.12.0', until: 'v0.15.3' }],
    evidence: 'builder recordings optional.missing of v0.12.4 and v0.15.3; v0.15.3 is read from the source',
    evidenceKind: 'source',
  },
  'null-arguments-recorded': {
    title: 'An argument that is passed as null is in the recipe ID',
    releases: [{ since: 'v0.15.0' }],
    evidence: 'builder recordings object.null-description of v0.12.4 and v0.15.3; v0.15.0 is read from the source',
    evidenceKind: 'source',
  },
  'current-module-keyed': {
    title: 'Without a module, currentModule fails where its cache key is made, and says so',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'measured on v0.12.4 to v1.0.0-beta.10; v0.21.0 is read from the source',
    evidenceKind: 'source',
  },
  'int-takes-whole-fractions': {
    title: 'A number with a point or an exponent is an Int where its value is whole; before, it never is',
    releases: [{ since: 'v0.17.2' }],
    evidence: 'measured on v0.15.3 (`cannot create Int from float64`); v0.17.2 is read from the source',
    evidenceKind: 'source',
  },
  'empty-json-is-null': {
    title: 'An empty text where JSON is wanted is null',
    releases: [{ since: 'v1.0.0-beta.10' }],
    evidence: 'builder recording arg.two.emptyvalue-path (its recipe ID)',
    evidenceKind: 'guess',
    decidedBy: 'arg.two.emptyvalue-path of v1.0.0-beta.9',
  },
  'get-executes': {
    title: 'GET /query?query=… is answered',
    releases: [{ since: 'v0.12.0', until: 'v0.20.0' }],
    evidence: 'builder recordings http.get: answered on the socket of engines up to v0.19.11, not by client proxies',
    evidenceKind: 'guess',
    decidedBy: 'http.get of v0.20.8 on the engine socket: the proxy of its client may be what drops the query',
  },
  'objects-need-selection': {
    title: 'An object that is asked for without a selection is an error; before, the answer was its Go struct',
    releases: [{ since: 'v0.20.4' }],
    evidence: 'builder recordings doc.noselection of v0.19.11 and v0.20.8; v0.20.4 is read from the source',
    evidenceKind: 'source',
  },
  'typename-known': {
    title: '__typename can be asked for',
    releases: [{ since: 'v0.21.1' }],
    evidence: 'builder recording typename of v0.21.0 and v0.21.8; v0.21.1 is read from the source',
    evidenceKind: 'source',
  },
  'enum-errors-say-member': {
    title: 'A value that is not in an enum is an invalid enum member; before, an invalid enum value',
    releases: [{ since: 'v0.18.11' }],
    evidence: 'builder recording kind.unknown; calls recordings of v0.18.10 and v0.18.12',
    evidenceKind: 'measured',
  },
  'short-kinds-accepted': {
    title: 'TypeDefKind has short names (STRING), accepted in every view',
    releases: [{ since: 'v0.18.11' }],
    evidence: 'builder recordings kind.LIST, kind.OBJECT',
    evidenceKind: 'measured',
  },
  'float-kind-second': {
    title: 'FLOAT_KIND comes before INTEGER_KIND in the schema',
    releases: [{ since: 'v0.15.3', until: 'v0.18.11' }],
    evidence: 'builder recording introspection.TypeDefKind',
    evidenceKind: 'source',
  },
  'ids-are-handles': {
    title: "A client's id is a handle that only this session knows; before, it is the whole recipe",
    releases: [{ since: 'v0.21.0' }],
    evidence: 'engine-semantics §7.5; measured §3.9',
    evidenceKind: 'measured',
  },
  'id-recipe-argument-internal': {
    title: 'id has an argument recipe that no client may use',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'builder recording id.recipe',
    evidenceKind: 'measured',
  },
  'directive-applications-shown': {
    title: 'Introspection has the types _DirectiveApplication and _DirectiveApplicationArg',
    releases: [{ since: 'v0.13.7' }],
    evidence: 'builder recordings introspection.types of v0.12.4 and v0.15.3; v0.13.7 is read from the source',
    evidenceKind: 'source',
  },
  'deprecated-arguments-hidden': {
    title: 'Introspection leaves deprecated arguments out unless it is asked with includeDeprecated',
    releases: [{ since: 'v0.18.15' }],
    evidence:
      'introspection recordings of v0.18.12 (which refuses includeDeprecated) and v0.20.8; v0.18.15 is read from the source',
    evidenceKind: 'source',
  },
  'unset-source-map-fails': {
    title: 'Reading a source map that was never set fails the document; before and after there is none or it is null',
    releases: [{ since: 'v0.13.7', until: 'v0.18.15' }],
    evidence: 'measured §3.5; builder recording of v0.18.14 (fails); v0.18.15 is read from the source',
    evidenceKind: 'source',
  },
  'protobuf-errors-with-hard-space': {
    title: 'Errors of the protobuf library have a no-break space after `proto:`, which its builds choose by chance',
    releases: [
      { since: 'v0.12.0', until: 'v0.18.11' },
      { since: 'v0.19.0', until: 'v0.20.0' },
      { since: 'v0.21.0', until: 'v0.21.6' },
      { since: 'v0.21.7' },
    ],
    evidence: 'builder recordings list.bad-id; recipe-variants (truncated)',
    evidenceKind: 'guess',
    decidedBy: 'list.bad-id of the release: a build either has it or not',
  },
  'list-elements-beside-lists': {
    title: 'In a recipe, an element of a list is the call of the list with a position; between, a call on top of it',
    releases: [{ since: 'v0.12.0', until: 'v0.18.9' }, { since: 'v0.21.0' }],
    evidence:
      'runtime recording calls-v0.20.8 (listList) for the form on top; path of an error inside args measured on v0.15.3; the ends are read from the source',
    evidenceKind: 'source',
  },
  'recipes-cached-as-given': {
    title:
      'A call of a recipe is looked up by the digest the recipe claims, so a digest used before gives the earlier result',
    releases: [{ since: 'v0.15.3', until: 'v0.21.0' }],
    evidence: 'recipe-variants (collision); engine-semantics §7.2; v0.15.3 is read from the source',
    evidenceKind: 'source',
  },
  'recipe-errors-parsed': {
    title: 'A call of a recipe is read like one of a document, and refused like one',
    releases: [{ since: 'v0.12.0', until: 'v0.15.3' }],
    evidence:
      'recipe-variants (unknown field, unknown argument) of v0.12.4 and v0.15.3; v0.15.3 is read from the source',
    evidenceKind: 'source',
  },
  'recipe-errors-load-twice': {
    title: 'An error of a call in a recipe is prefixed with `load: ` on every level',
    releases: [{ since: 'v0.12.0', until: 'v0.19.7' }],
    evidence: 'recipe-variants (missing required argument) of v0.19.6 and v0.19.11; v0.19.7 is read from the source',
    evidenceKind: 'source',
  },
  'recipe-errors-name-whole-chain': {
    title: 'An error of an argument in a recipe names the whole chain of calls and its type; later, its last call',
    releases: [{ since: 'v0.12.0', until: 'v0.19.5' }],
    evidence: 'recipe-variants (recipe whose call is refused) of v0.18.17 and v0.19.6; v0.19.5 is read from the source',
    evidenceKind: 'source',
  },
  'recipe-errors-by-digest': {
    title: 'An error of a call in a recipe names the digest of the call',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'recipe-variants (unknown field, recipe whose call is refused) of v0.21.0 and later',
    evidenceKind: 'measured',
  },
} as const satisfies Record<string, BehaviourRow>
