import type { FindingRow } from '../row.ts'

export const cliFindings = {
  'input-missing': {
    severity: 'error',
    title: 'No such file',
    message: '{file} does not exist',
    hint: 'Name a typedefs file, a directory that holds typedefs.json, or - for standard input.',
  },
  'input-unreadable': {
    severity: 'error',
    title: 'File cannot be read',
    message: '{file} cannot be read: {problem}',
    hint: 'Name a typedefs file, a directory that holds typedefs.json, or - for standard input.',
  },
  'input-directory-empty': {
    severity: 'error',
    title: 'Directory without typedefs',
    message: '{file} holds no typedefs.json',
    hint: 'Write one with `moduledefs scan {file} > {file}/typedefs.json`, or name the file.',
  },
  'file-missing': {
    severity: 'error',
    title: 'No such file',
    message: '{file}, which {option} names, does not exist',
    hint: 'Check the path; it is looked up from the current directory.',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'File cannot be read',
    message: '{file}, which {option} names, cannot be read: {problem}',
    hint: 'Name a file that this user may read.',
  },
  'output-unwritable': {
    severity: 'error',
    title: 'File cannot be written',
    message: '{file} cannot be written: {problem}',
    hint: 'Nothing was changed. Name a path in a directory that exists and can be written.',
  },
  'engine-not-started': {
    severity: 'error',
    title: 'Engine not started',
    message: 'The embedded engine cannot be started: {problem}',
    hint: 'Leave --port out, so that a free port is taken.',
  },
  'command-not-run': {
    severity: 'error',
    title: 'Command not run',
    message: '{command} cannot be run: {problem}',
    hint: 'Name a program that is there, with its arguments, after --.',
  },
  'offline-needs-engine': {
    severity: 'error',
    title: 'No engine to make an ID for',
    message: '--offline asks no engine for its version',
    hint: 'Name it with --engine or --introspection.',
  },
  'targets-many': {
    severity: 'error',
    title: 'More than one target',
    message: '{option} names {count} versions, and this command takes one',
    hint: 'Name one version; `moduledefs check` and `moduledefs matrix` take several.',
  },
  'names-differ': {
    severity: 'warning',
    title: 'Other names on other targets',
    message: '{thing} has other GraphQL names on other targets: {names}',
    hint: 'Callers must write the name of the engine at hand; a name that all engines keep (such as DARK_BLUE) avoids that.',
    evidence: 'casing recordings: member names are re-cased before v0.21.7, and values are names before v0.18.11',
  },
  'targets-left-out': {
    severity: 'info',
    title: 'Targets that no engine loads',
    message: 'Some targets are left out ({count}): the engine refuses the module for its engineVersion ({example})',
    hint: 'Name the engineVersion with --module to see others.',
  },
  'nothing-to-explain': {
    severity: 'error',
    title: 'Nothing of that name',
    message: '{topic} is no feature, finding code, behaviour or version',
    hint: 'Did you mean {suggestions}? `moduledefs features` lists the features.',
  },
} as const satisfies Record<string, FindingRow>
