import type { Span } from './types.ts'

/**
 * Flags of the `dagger` command that `dagger call` has at every function, by the releases that have them: an argument of
 * that name cannot become a flag as well. From source (`cmd/dagger`: main.go, module.go, call.go, functions.go) up to
 * v0.21.8 and v1.0.0-beta.10; that they stand in the way was measured with json, output, mod, quiet, interactive, lock,
 * workspace and env.
 */
export const cliFlags: Readonly<Record<string, readonly Span[]>> = {
  'allow-llm': [{ since: 'v0.17.0' }],
  'auto-apply': [{ since: 'v0.19.3' }],
  cloud: [{ since: 'v0.18.9' }],
  cpuprofile: [{ since: 'v0.9.7', until: 'v0.9.9' }],
  debug: [{ since: 'v0.9.7' }],
  'dot-focus-field': [{ since: 'v0.13.4' }],
  'dot-output': [{ since: 'v0.13.4' }],
  'dot-show-internal': [{ since: 'v0.13.4' }],
  'eager-runtime': [{ since: 'v0.19.7' }],
  env: [{ since: 'v1.0.0-beta.1' }],
  focus: [{ since: 'v0.9.7', until: 'v0.11.0' }],
  help: [{ since: 'v0.9.8' }],
  interactive: [{ since: 'v0.12.0' }],
  'interactive-command': [{ since: 'v0.12.6' }],
  json: [{ since: 'v0.9.7' }],
  'load-module': [{ since: 'v1.0.0-beta.4' }],
  lock: [{ since: 'v0.21.0', until: 'v1.0.0-beta.10' }],
  mod: [{ since: 'v0.9.7', until: 'v1.0.0-beta.4' }, { since: 'v1.0.0-beta.8' }],
  'no-exit': [{ since: 'v0.13.0' }],
  'no-load-module': [{ since: 'v1.0.0-beta.4' }],
  'no-mod': [{ since: 'v0.18.11', until: 'v1.0.0-beta.4' }, { since: 'v1.0.0-beta.8' }],
  org: [{ since: 'v1.0.0-beta.1' }],
  output: [{ since: 'v0.9.7' }],
  pprof: [{ since: 'v0.9.7', until: 'v0.9.9' }],
  profile: [{ since: 'v1.0.0-beta.4' }],
  progress: [{ since: 'v0.11.0' }],
  quiet: [{ since: 'v0.12.0' }],
  'scale-out': [{ since: 'v0.19.11' }],
  silent: [{ since: 'v0.11.0' }],
  verbose: [{ since: 'v0.11.0' }],
  web: [{ since: 'v0.12.0' }],
  workdir: [{ since: 'v0.9.7' }],
  workspace: [{ since: 'v1.0.0-beta.1' }],
  'x-release': [{ since: 'v0.21.0' }],
}

const lettersOf = (name: string): string => name.replaceAll('-', '').toLowerCase()
const known = new Set(Object.keys(cliFlags).map(lettersOf))

/** Could an argument of this GraphQL name become one of those flags on some release? Quick, for documents of any size. */
export const mayBeCliFlag = (name: string): boolean => known.has(name.toLowerCase())
