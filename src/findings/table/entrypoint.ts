import type { FindingRow } from '../row.ts'

const source = 'dagger-1.0 §4, from source, not measured'

/** Of module entrypoints, the form in which Dagger 1.0 loads modules. */
export const entrypointFindings = {
  'entrypoint-unsupported': {
    severity: 'error',
    title: 'No module entrypoints there',
    message: '{release} with engineVersion {view} does not load modules by an entrypoint',
    hint: 'Engines have them from v1.0.0-beta.14 on: pass `--engine latest-beta --engine-version v1.0.0`.',
    evidence: source,
  },
  'entrypoint-main-missing': {
    severity: 'error',
    title: 'No main object',
    message: 'No object is named after module {module}, so callers would see nothing of it',
    hint: 'Name the main object after the module, in PascalCase.',
    evidence: source,
  },
  'entrypoint-constructor-lost': {
    severity: 'note',
    title: 'Constructor left out',
    message: 'The constructor of {object} is left out: in an entrypoint only the main object may have one',
    hint: 'Nothing calls it: engines construct the main object only.',
    evidence: source,
  },
  'entrypoint-description-lost': {
    severity: 'info',
    title: "Module's description not shown",
    message: "The module's description is not shown to callers: an entrypoint returns types only",
    hint: 'Put it on the main object.',
    evidence: source,
  },
  'entrypoint-unreadable': {
    severity: 'error',
    title: 'Entrypoint computes its types',
    message: 'The types of entrypoint {name} cannot be read without running it: {problem}',
    hint: 'Write the calls out in `types`, as `moduledefs export --to dang-entrypoint` does.',
  },
  'entrypoint-no-command': {
    severity: 'error',
    title: 'Image and command needed',
    message: 'An entrypoint hands function calls to a command in a container; {missing} is missing',
    hint: 'Pass `--image IMAGE` and, after `--`, the command.',
  },
  'entrypoint-output-outside': {
    severity: 'error',
    title: 'Built folder outside of the module',
    message: 'The built folder {output} is outside of the module, so an entrypoint cannot reach it',
    hint: 'Pass an `--output` in the folder of the module.',
  },
  'entrypoint-not-configured': {
    severity: 'warning',
    title: 'Entrypoint not named',
    message: '{file} does not name the entrypoint, so engines do not use it',
    hint: 'Add `[entrypoint]` with `kind = "dang"` and `source = "entrypoint"` to it.',
    evidence: source,
  },
  'entrypoint-dependencies': {
    severity: 'warning',
    title: 'Dependencies not carried over',
    message:
      'The dependencies of dagger.json are not written to {file}, and code run by an entrypoint has no functions for them',
    hint: 'Call core functions only, or keep the module on its SDK.',
  },
  'call-not-handed-over': {
    severity: 'error',
    title: 'No call on standard input',
    message: 'Standard input is not a function call as an entrypoint hands it over',
    hint: 'Run it from the `call` of an entrypoint: `moduledefs build --entrypoint` writes one.',
  },
} as const satisfies Readonly<Record<string, FindingRow>>
