import type { FindingRow } from '../row.ts'

/** Of what a module's code calls. */
export const usesFindings = {
  'code-needs': {
    severity: 'error',
    title: 'Code calls an API the engine does not have',
    message: '{coordinate} does not exist on engine {release}: it exists {spans}',
    hint: 'Raise the engine version, or do without the call.{instead}',
    evidence: 'API history',
  },
  'code-gone': {
    severity: 'error',
    title: 'Code calls an API the engine no longer has',
    message: '{coordinate} no longer exists on engine {release}: it existed {spans}',
    hint: 'Replace the call before moving to this engine.',
    evidence: 'API history',
  },
  'code-gone-maybe': {
    severity: 'warning',
    title: 'Code calls an API that newer modules no longer see',
    message:
      '{coordinate} exists {spans}; whether engine {release} still shows it to modules with engineVersion {view} is not known',
    hint: 'Replace the call before raising engineVersion.',
    evidence: 'guess: the API history knows the newest view of each release only',
  },
  'code-hidden': {
    severity: 'error',
    title: 'Code calls an API its engineVersion hides',
    message: 'Engine {release} hides {coordinate} from modules with engineVersion {view}',
    hint: 'Raise engineVersion.',
    evidence: 'view gates of the version tables',
  },
  'dependency-needs': {
    severity: 'error',
    title: 'Dependency needs a newer engine',
    message: 'Dependency {dependency} does not load on engine {release}: {why}',
    hint: 'Raise the engine version, or use a dependency that runs on it.',
    evidence: 'the dependency, read from its folder',
  },
  'code-deprecated': {
    severity: 'info',
    title: 'Code calls a deprecated API',
    message: '{coordinate} is deprecated since {since}',
    hint: 'Use what its documentation names instead.',
    evidence: 'API history',
  },
} as const satisfies Readonly<Record<string, FindingRow>>
