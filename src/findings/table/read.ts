import type { FindingRow } from '../row.ts'

/** Of reading sources, in any language. What only one language has stands in a table of its own. */
export const readFindings = {
  'read-syntax': {
    severity: 'error',
    title: 'Syntax error',
    message: 'Syntax error: {problem}',
    hint: 'Fix the source; the rest was read as far as possible.',
  },
  'read-not-decidable': {
    severity: 'warning',
    title: 'Only known at run time',
    message: '{thing} cannot be decided without running the code: {problem}',
    hint: '{instead}',
  },
  'read-collection-unmarked': {
    severity: 'error',
    title: 'Parts of a collection in an ordinary object',
    message: '{object} marks parts of a collection ({roles}), but is not marked as a collection',
    hint: 'Mark {object} as a collection, or take the marks off its parts.',
    evidence: 'from source, not measured',
  },
  'read-collection-role-twice': {
    severity: 'error',
    title: 'Two parts of a collection with one role',
    message: '{object} marks more than one part as its {role}: {first}, {more}',
    hint: 'Mark one of them.',
    evidence: 'from source, not measured',
  },
  'read-no-grammar': {
    severity: 'error',
    title: 'Grammar not found',
    message: '{language} sources are read with a grammar, which is not next to the command',
    hint: 'Copy the folder dist/grammars of the package to the folder of moduledefs.js.',
  },
  'read-no-sources': {
    severity: 'error',
    title: 'No sources',
    message: 'Module {module} has no {language} sources',
    hint: 'Check the `source` of its configuration, or name the folder that holds its dagger.json.',
  },
  'read-main-missing': {
    severity: 'error',
    title: 'No main object',
    message: 'Module {module} has no main object: {found}',
    hint: 'Name its main type {wanted}.',
  },
  'source-skipped': {
    severity: 'warning',
    title: 'Source file skipped',
    message: '{file} was not read: {problem}',
    hint: 'If the module needs this file, the types read here may be incomplete.',
  },
  'source-files-many': {
    severity: 'warning',
    title: 'Too many files',
    message: '{folder} holds more than {most} files; the rest was not read',
    hint: "Point the configuration's `source` at the folder of the module's own code.",
  },
  'module-language-unread': {
    severity: 'warning',
    title: 'SDK whose sources are not read',
    message: 'This module is made with the SDK {sdk}, whose sources are not read',
    hint: 'Register it once with `moduledefs capture -- COMMAND`, or take its typedefs from an engine with `moduledefs import --from engine`, and keep them as typedefs.json in the folder.',
  },
  'read-too-deep': {
    severity: 'error',
    title: 'Source nested too deeply',
    message: 'The source is nested too deeply to be read: {problem}',
    hint: 'Split the expression or type into named parts.',
  },
} as const satisfies Readonly<Record<string, FindingRow>>
