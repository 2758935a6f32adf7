import type { BehaviourRow } from './row.ts'

export const callsBehaviours = {
  'enums-travel-by-original-name': {
    title: 'Between engine and runtime an enum member is its original name, not its GraphQL name',
    releases: [{ since: 'v0.12.0', until: 'v0.12.5' }, { since: 'v0.18.11' }],
    evidence: 'engine-semantics §4; measured §1 and §8; calls recordings of v0.18.10 and v0.18.12',
    evidenceKind: 'source',
  },
  'enum-result-errors-wrapped': {
    title: 'A result that is no member is reported with the name of the Go method that found it',
    releases: [{ since: 'v0.12.0', until: 'v0.18.11' }, { since: 'v0.19.11' }],
    evidence: 'calls recordings of v0.18.10, v0.18.12 and v0.20.8; views recording of v0.19.11',
    evidenceKind: 'guess',
    decidedBy: 'calls recordings of v0.18.13 to v0.19.10',
  },
  'call-errors-failed-to': {
    title: 'Errors around a function call start with `failed to`',
    releases: [{ since: 'v0.12.0', until: 'v0.19.1' }],
    evidence: 'measured §8; calls recordings of v0.18.12 and v0.20.8; v0.19.1 is read from the source',
    evidenceKind: 'source',
  },
  'exec-errors-name-the-process': {
    title: 'A runtime that exits with a code is reported with its command line',
    releases: [{ since: 'v0.12.0', until: 'v0.19.11' }],
    evidence: 'measured §8; calls recordings of v0.18.12 and v0.20.8',
    evidenceKind: 'guess',
    decidedBy: 'calls recordings of v0.18.13 to v0.19.10',
  },
  'exec-errors-name-the-function': {
    title: 'A runtime that exits with a code is reported with the function it was called for',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'calls recording of v0.21.8; merge cases of v0.20.8 and v1.0.0-beta.10',
    evidenceKind: 'measured',
  },
  'first-return-stands': {
    title: 'The first returnValue or returnError stands and a second one fails; before, the last one of each stood',
    releases: [{ since: 'v0.21.5', until: 'v1.0.0-beta.1' }, { since: 'v1.0.0-beta.3' }],
    evidence: 'sdk-protocol §2.2; calls recordings of v0.20.8 and v0.21.8; the ends are read from the source',
    evidenceKind: 'source',
  },
  'missing-output-as-open': {
    title: 'A function that returned nothing is reported as an output file that cannot be opened',
    releases: [{ since: 'v0.12.0', until: 'v0.19.10' }],
    evidence: 'measured §8; calls recordings of v0.18.12 and v0.20.8; v0.19.10 is read from the source',
    evidenceKind: 'source',
  },
  'own-objects-by-id': {
    title: 'A result that should be an own object may be its ID',
    releases: [{ since: 'v1.0.0-beta.8' }],
    evidence: 'sdk-protocol §2.3; calls recordings of v0.21.8 and v1.0.0-beta.10',
    evidenceKind: 'guess',
    decidedBy: 'calls recording own-object of v1.0.0-beta.1 to v1.0.0-beta.9',
  },
  'results-are-instances': {
    title: 'Engines call a core object `dagql.Instance`, later `dagql.ObjectResult`',
    releases: [{ since: 'v0.12.0', until: 'v0.18.13' }],
    evidence:
      'calls recordings of v0.18.12 and v0.20.8; recipe-variants (withObject given a Module digest) of v0.18.12 and v0.18.17; v0.18.13 is read from the source',
    evidenceKind: 'source',
  },
} as const satisfies Record<string, BehaviourRow>
