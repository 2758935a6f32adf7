import type { FindingRow } from '../row.ts'

/** Reading and writing other descriptions of a module's types. */
export const exchangeFindings = {
  'import-unreadable': {
    severity: 'error',
    title: 'Cannot be imported',
    message: 'Not a valid {form}: {problem}',
    hint: 'Name its form with `--from`.',
  },
  'import-part-wrong': {
    severity: 'error',
    title: 'Part cannot be imported',
    message: '{path} is {actual}, but {form} has {expected} there',
    hint: 'Create the file again with the tool it comes from.',
  },
  'import-cannot-say': {
    severity: 'info',
    title: 'Not expressible in this form',
    message: '{form} cannot express {what}; the document has none',
    hint: 'Add it to the document where the module has it.',
    evidence: 'sdk-protocol §4',
  },
  'import-names-public': {
    severity: 'warning',
    title: 'Names are the ones callers see',
    message: '{form} has the names callers see; the document uses them as original names',
    hint: 'Check them: a runtime is called with the original names, and engines derive the GraphQL names from those.',
    evidence: 'sdk-protocol §4.3',
  },
  'import-fields-as-functions': {
    severity: 'info',
    title: 'Fields and functions are alike',
    message: '{form} does not tell fields from functions without arguments; all of them became functions',
    hint: 'Move the fields among them to "fields".',
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
    title: 'Default is not a member',
    message: '{thing} has the default {value}, which is not the value of a member of enum {enum}',
    hint: 'Name a member; the default is kept as it is.',
    evidence: 'sdk-protocol §3.3',
  },
  'import-default-literal': {
    severity: 'warning',
    title: 'Unreadable default',
    message: '{thing} has the default {value}, which is neither JSON nor a GraphQL literal; it is left out',
    hint: 'Write the default as JSON.',
  },
  'import-module-unnamed': {
    severity: 'error',
    title: 'Module name needed',
    message: '{form} does not say which module is meant',
    hint: 'Pass the name with `--name`.',
  },
  'export-cannot-say': {
    severity: 'warning',
    title: 'Lost in the export',
    message: '{form} cannot express {what} ({count}), first at {pointer}',
    hint: 'Keep the document as the source of truth, and export from it again.',
    evidence: 'sdk-protocol §4',
  },
} as const satisfies Record<string, FindingRow>
