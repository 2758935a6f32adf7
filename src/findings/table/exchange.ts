import type { FindingRow } from '../row.ts'

/** Reading and writing other descriptions of a module's types. */
export const exchangeFindings = {
  'import-unreadable': {
    severity: 'error',
    title: 'Cannot be imported',
    message: 'This is no {form}: {problem}',
    hint: 'Name the form it has with `--from`.',
  },
  'import-part-wrong': {
    severity: 'error',
    title: 'Part that cannot be imported',
    message: '{path} is {actual}, and {form} has {expected} there',
    hint: 'Make the file again with the tool it comes from.',
  },
  'import-cannot-say': {
    severity: 'info',
    title: 'What the form cannot say',
    message: '{form} cannot say {what}; the document has none',
    hint: 'Add it to the document where the module has it.',
    evidence: 'sdk-protocol §4',
  },
  'import-names-public': {
    severity: 'warning',
    title: 'Names are those callers see',
    message: '{form} has the names that callers see; the document has them as the original ones',
    hint: 'Check them: a runtime is called with the original names, and engines make GraphQL names of those.',
    evidence: 'sdk-protocol §4.3',
  },
  'import-fields-as-functions': {
    severity: 'info',
    title: 'Fields and functions are alike',
    message: '{form} does not tell fields from functions without arguments; all of them became functions',
    hint: 'Move to "fields" what is one.',
    evidence: 'sdk-protocol §4.3',
  },
  'import-deprecated-empty': {
    severity: 'info',
    title: 'Deprecated without a reason, or not at all',
    message:
      '{count} parts have an empty "deprecated", which {form} writes for parts that are not deprecated as well; it is left out',
    hint: 'Write "deprecated": "" where the module means it.',
    evidence: 'sdk-protocol §4.2',
  },
  'import-default-unknown': {
    severity: 'warning',
    title: 'Default that is no member',
    message: '{thing} has the default {value}, which is the value of no member of enum {enum}',
    hint: 'Name a member; the default is kept as it is.',
    evidence: 'sdk-protocol §3.3',
  },
  'import-default-literal': {
    severity: 'warning',
    title: 'Default that cannot be read',
    message: '{thing} has the default {value}, which is neither JSON nor a GraphQL literal; it is left out',
    hint: 'Write the default as JSON.',
  },
  'import-module-unnamed': {
    severity: 'error',
    title: 'Module name needed',
    message: '{form} does not name its module',
    hint: 'Give the name with `--name`.',
  },
  'export-cannot-say': {
    severity: 'warning',
    title: 'Lost in the export',
    message: '{form} cannot say {what} ({count}), {pointer} first',
    hint: 'Keep the document as the source, and export from it again.',
    evidence: 'sdk-protocol §4',
  },
} as const satisfies Record<string, FindingRow>
