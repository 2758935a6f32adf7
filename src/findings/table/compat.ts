import type { FindingRow } from '../row.ts'

/** Changes between two documents or two targets: `error` breaks callers, `warning` may, `info` does not. */
const changeFindings = {
  'module-renamed': {
    severity: 'error',
    title: 'Module renamed',
    message: 'Module {before} is called {after} now',
    hint: 'Its constructor and the names of all its types change for callers; install it under the old name to keep them.',
    evidence: 'engine-semantics §1.3 and §1.5',
  },
  'renamed-alike': {
    severity: 'info',
    title: 'Written otherwise, same name for callers',
    message: '{thing} is written {after} now',
    hint: 'Callers see {graphqlName} as before; the runtime is called with the new spelling.',
    evidence: 'engine-semantics §1.1',
  },
  'type-removed': {
    severity: 'error',
    title: 'Type removed',
    message: '{thing} is gone',
    hint: 'Code of callers that names it stops working; deprecate it first, and remove it when nobody uses it.',
  },
  'type-added': {
    severity: 'info',
    title: 'Type added',
    message: '{thing} is new',
    hint: 'Nothing to do; no caller can depend on it yet.',
  },
  'type-kind-changed': {
    severity: 'error',
    title: 'Type of another kind',
    message: '{name} was {before} and is {after} now',
    hint: 'Code generated for callers no longer fits; give the new type a name of its own.',
  },
  'function-removed': {
    severity: 'error',
    title: 'Function removed',
    message: '{thing} is gone',
    hint: 'Callers get an error when they call it; deprecate it first, and remove it when nobody uses it.',
  },
  'function-added': {
    severity: 'info',
    title: 'Function added',
    message: '{thing} is new',
    hint: 'Nothing to do; no caller can depend on it yet.',
  },
  'field-removed': {
    severity: 'error',
    title: 'Field removed',
    message: '{thing} is gone',
    hint: 'Callers get an error when they read it; keep it, or a function of the same name without required arguments.',
  },
  'field-added': {
    severity: 'info',
    title: 'Field added',
    message: '{thing} is new',
    hint: 'Nothing to do; no caller can depend on it yet.',
  },
  'field-now-function': {
    severity: 'info',
    title: 'Field became a function',
    message: '{thing} was a field',
    hint: 'Callers read it as before, as long as it can be called without arguments.',
  },
  'function-now-field': {
    severity: 'info',
    title: 'Function became a field',
    message: '{thing} was a function',
    hint: 'Callers read it as before; arguments it had are listed apart.',
  },
  'interface-function-added': {
    severity: 'error',
    title: 'Interface asks for more',
    message: '{thing} is new, so objects that were a {interface} no longer are one',
    hint: 'Give the function to a new interface.',
    evidence: 'engine-semantics §2.4',
  },
  'interface-arguments-changed': {
    severity: 'error',
    title: 'Interface asks for other arguments',
    message: '{thing} takes ({after}) where it took ({before}), so objects that were a {interface} no longer are one',
    hint: 'Engines compare names, order and optionality of arguments; give the new form to a new interface.',
    evidence: 'engine-semantics §2.4',
  },
  'interface-result-changed': {
    severity: 'error',
    title: 'Interface asks for another result',
    message:
      '{thing} returns {after} where it returned {before}, so objects that were a {interface} may no longer be one',
    hint: 'Give the new form to a new interface.',
    evidence: 'engine-semantics §2.4',
  },
  'result-type-changed': {
    severity: 'error',
    title: 'Result of another type',
    message: '{thing} gives {after} where it gave {before}',
    hint: 'Code of callers that takes the result no longer fits; add a function of another name instead.',
  },
  'result-may-be-null': {
    severity: 'error',
    title: 'Result may be missing',
    message: '{thing} may give null now: {after} where it gave {before}',
    hint: 'Callers that never had to look for null fail on it; return an empty value, or add a function of another name.',
  },
  'result-never-null': {
    severity: 'info',
    title: 'Result is never missing',
    message: '{thing} always gives a value now: {after} where it gave {before}',
    hint: 'Nothing to do; callers that look for null find none.',
  },
  'argument-removed': {
    severity: 'error',
    title: 'Argument removed',
    message: '{thing} is gone',
    hint: 'Callers that pass it get an error; deprecate it first, and remove it when nobody passes it.',
  },
  'argument-added': {
    severity: 'info',
    title: 'Argument added',
    message: '{thing} is new and may be left out',
    hint: 'Nothing to do; callers do not have to pass it.',
  },
  'argument-added-required': {
    severity: 'error',
    title: 'Required argument added',
    message: '{thing} is new and has to be passed',
    hint: 'Callers that do not know it get an error; make it optional or give it a default.',
  },
  'argument-now-required': {
    severity: 'error',
    title: 'Argument became required',
    message: '{thing} has to be passed now',
    hint: 'Callers that leave it out get an error; keep it optional, or give it a default.',
  },
  'argument-now-optional': {
    severity: 'info',
    title: 'Argument became optional',
    message: '{thing} may be left out now',
    hint: 'Nothing to do; callers that pass it are served as before.',
  },
  'argument-takes-no-null': {
    severity: 'error',
    title: 'Argument takes no null',
    message: '{thing} takes {after} where it took {before}: null is refused now',
    hint: 'Callers that pass null get an error; keep the type optional.',
  },
  'argument-takes-null': {
    severity: 'info',
    title: 'Argument takes null',
    message: '{thing} takes {after} where it took {before}: null is allowed now',
    hint: 'Nothing to do.',
  },
  'argument-type-changed': {
    severity: 'error',
    title: 'Argument of another type',
    message: '{thing} takes {after} where it took {before}',
    hint: 'What callers pass is refused; add an argument of another name instead.',
  },
  'argument-type-widened': {
    severity: 'warning',
    title: 'Argument takes more numbers',
    message: '{thing} takes {after} where it took {before}',
    hint: 'Requests of callers are served as before; code generated for them may have to convert its numbers.',
  },
  'arguments-reordered': {
    severity: 'warning',
    title: 'Required arguments in another order',
    message: '{thing} takes its required arguments as ({after}) where it took ({before})',
    hint: 'Code generated for callers passes them by position; keep the order.',
  },
  'default-changed': {
    severity: 'warning',
    title: 'Other default',
    message: '{thing} is {after} by default where it was {before}',
    hint: 'Callers that leave it out get the new one; say so in the release notes.',
  },
  'default-added': {
    severity: 'warning',
    title: 'Default added',
    message: '{thing} is {after} by default where it had none',
    hint: 'Callers that leave it out get it; say so in the release notes.',
  },
  'default-removed': {
    severity: 'warning',
    title: 'Default removed',
    message: '{thing} has no default any more; it was {before}',
    hint: 'The function gets nothing from callers that leave it out; fill it in there.',
  },
  'ignore-changed': {
    severity: 'warning',
    title: 'Other files are uploaded',
    message: '{thing} leaves out {after} where it left out {before}',
    hint: 'What the function finds in the directory changes, and with it what is cached.',
  },
  'enum-member-removed': {
    severity: 'error',
    title: 'Enum member removed',
    message: '{thing} is gone',
    hint: 'Callers that pass or compare it fail; deprecate it first, and remove it when nobody uses it.',
  },
  'enum-member-added': {
    severity: 'info',
    title: 'Enum member added',
    message: '{thing} is new',
    hint: 'Nothing to do; the enum is only passed in, and no caller can depend on it yet.',
  },
  'enum-member-added-to-result': {
    severity: 'warning',
    title: 'Enum member added to results',
    message: '{thing} is new, and callers get this enum as a result',
    hint: 'Callers that handle every member they know meet one they do not know.',
  },
  'enum-value-changed': {
    severity: 'warning',
    title: 'Enum member with another value',
    message: '{thing} has the value {after} where it had {before}',
    hint: 'Callers see values instead of names below engine or engineVersion v0.18.11: there this breaks them.',
    evidence: 'engine-semantics §4',
  },
  'deprecated-now': {
    severity: 'info',
    title: 'Deprecated',
    message: '{thing} is deprecated now: {reason}',
    hint: 'Callers see a warning and can move on before it goes away.',
  },
  'deprecated-no-more': {
    severity: 'info',
    title: 'No longer deprecated',
    message: '{thing} is no longer deprecated',
    hint: 'Nothing to do.',
  },
  'description-changed': {
    severity: 'info',
    title: 'Described otherwise',
    message: '{thing} is described otherwise',
    hint: 'Nothing to do; only documentation changes.',
  },
  'cached-more': {
    severity: 'warning',
    title: 'Results are cached longer',
    message: '{thing} is cached {after} where it was cached {before}',
    hint: 'Callers may get an older result; keep the policy where the function looks at the world outside.',
    evidence: 'modules, engine-semantics §3.2',
  },
  'cached-less': {
    severity: 'info',
    title: 'Results are cached less',
    message: '{thing} is cached {after} where it was cached {before}',
    hint: 'Callers wait more often.',
  },
  'mark-removed': {
    severity: 'warning',
    title: 'No longer run by a command',
    message: '{thing} is no longer marked as {mark}',
    hint: 'Commands that run every {mark} leave it out; pipelines that count on it do less than before.',
  },
  'mark-added': {
    severity: 'info',
    title: 'Run by a command',
    message: '{thing} is marked as {mark} now',
    hint: 'Commands that run every {mark} include it.',
  },
  'mark-added-fails': {
    severity: 'warning',
    title: 'Run by a command that can fail',
    message: '{thing} is marked as {mark} now',
    hint: '`dagger check` runs it, and fails where it fails.',
    evidence: 'modules: every generator is also a check',
  },
  'name-changed': {
    severity: 'error',
    title: 'Other GraphQL name',
    message: '{thing} is called {after} by callers where it was called {before}',
    hint: 'Code of callers that names it stops working; change it together with the engine.',
    evidence: 'engine-semantics §1; casing and views recordings',
  },
  'loads-no-more': {
    severity: 'error',
    title: 'Does not load any more',
    message: 'It loads on {before} and not on {after}: {reason}',
    hint: 'Solve that first; nothing else matters until it loads.',
  },
  'loads-now': {
    severity: 'info',
    title: 'Loads now',
    message: 'It does not load on {before} and does on {after}',
    hint: 'Nothing to do.',
  },
  'cached-by-default-now': {
    severity: 'warning',
    title: 'Results are cached by default',
    message:
      'Results of {functions} are cached across sessions, for up to seven days, where they were cached per session',
    hint: 'Give functions that look at the world outside a cache policy, or set "disableDefaultFunctionCaching": true.',
    evidence: 'modules; engine-semantics §3.2',
  },
  'cached-by-default-no-more': {
    severity: 'info',
    title: 'Results are cached per session again',
    message: 'Results of {functions} are cached per session where they were cached across sessions',
    hint: 'Callers wait more often.',
    evidence: 'modules; engine-semantics §3.2',
  },
  'constructor-unseen-changed': {
    severity: 'info',
    title: 'Constructor that callers cannot call',
    message: '{thing} takes other arguments, but only the main object has a constructor for callers',
    hint: 'Nothing to do.',
    evidence: 'engine-semantics §1.5',
  },
} as const satisfies Record<string, FindingRow>

/** What is wrong with a module's configuration file. */
const configFindings = {
  'config-key-unknown': {
    severity: 'warning',
    title: 'Configuration key that no engine reads',
    message: '{file} has the key {key}, which no known engine reads',
    hint: 'Did you mean {suggestion}? Remove it otherwise.',
    evidence: 'engine-semantics §6',
  },
  'config-key-ignored': {
    severity: 'warning',
    title: 'Configuration key that this engine does not read',
    message: '{file} has the key {key}, which engines read {spans}; {release} ignores it',
    hint: 'Remove it, or use an engine that reads it.',
    evidence: 'engine-semantics §6',
  },
  'config-value-wrong': {
    severity: 'error',
    title: 'Configuration value of the wrong type',
    message: '{key} in {file} is {actual}, and engines take {expected}',
    hint: 'Write {expected}.',
    evidence: 'engine-semantics §6',
  },
  'config-key-elsewhere': {
    severity: 'error',
    title: 'Configuration key of the other file',
    message: '{file} has the key {key}, which engines refuse there',
    hint: '{instead}',
    evidence: 'engine-semantics §6.2',
  },
  'config-file-unknown': {
    severity: 'warning',
    title: 'Configuration file that this engine does not read',
    message: '{file} is read by engines {spans}; {release} looks for dagger.json',
    hint: 'Keep a dagger.json beside it for older engines.',
    evidence: 'engine-semantics §6.2',
  },
  'config-blueprint-conflict': {
    severity: 'error',
    title: 'Blueprint beside its opposite',
    message: '{file} has a blueprint and {key}, which engines take for a contradiction',
    hint: 'Remove one of them: a module made from a blueprint has no code of its own.',
    evidence: 'engine-semantics §6.1',
  },
  'config-source-without-sdk': {
    severity: 'error',
    title: 'Source without SDK',
    message: '{file} names the source {source} but no SDK to build it',
    hint: 'Name the SDK, or remove "source".',
    evidence: 'engine-semantics §6.1',
  },
  'config-source-outside': {
    severity: 'error',
    title: 'Source outside of the module',
    message: '{file} names the source {source}, which is not inside of the module',
    hint: 'Write a path relative to the file, without .. at its start.',
    evidence: 'engine-semantics §6.1',
  },
  'config-engine-version-unwritable': {
    severity: 'error',
    title: 'engineVersion cannot be written',
    message: 'engineVersion cannot be set in {file}: {problem}',
    hint: 'Set it by hand; nothing was changed.',
  },
  'customization-unmatched': {
    severity: 'warning',
    title: 'Customization that matches nothing',
    message: 'Customization {number} of toolchain {toolchain} has no effect: {problem}',
    hint: 'Engines skip it without a word. Closest there: {suggestions}.',
    evidence: 'engine-semantics §6.1, modules (toolchains)',
  },
  'customization-empty': {
    severity: 'warning',
    title: 'Customization that sets nothing',
    message: 'Customization {number} of toolchain {toolchain} sets nothing on {thing}',
    hint: 'Give it default, defaultPath, defaultAddress or ignore, or remove it.',
    evidence: 'engine-semantics §6.1',
  },
  'customization-default-unusable': {
    severity: 'warning',
    title: 'Customized default that does not fit',
    message: 'Customization {number} of toolchain {toolchain} gives {thing} the default {value}, which is no {type}',
    hint: 'Engines skip it without a word; write a {type} as text.',
    evidence: 'engine-semantics §6.1',
  },
  'customization-applied': {
    severity: 'info',
    title: 'Customized argument',
    message: '{thing} is changed by customization {number} of toolchain {toolchain}: {changes}',
    hint: 'Nothing to do; callers of this toolchain see it so.',
    evidence: 'engine-semantics §6.1',
  },
  'ignored-mark-unmatched': {
    severity: 'warning',
    title: 'Pattern that matches no function',
    message: '{key} of toolchain {toolchain} has the pattern {pattern}, which matches no {mark}',
    hint: 'Closest there: {suggestions}. Remove it otherwise.',
    evidence: 'modules (toolchains)',
  },
} as const satisfies Record<string, FindingRow>

/** Known findings that are set aside, and what became of them. */
const ignoreFindings = {
  'ignore-file-unreadable': {
    severity: 'error',
    title: 'Ignore file unreadable',
    message: '{file} cannot be read: {problem}',
    hint: 'Nothing is ignored until it is mended.',
  },
  'ignore-entry-wrong': {
    severity: 'error',
    title: 'Ignore entry that says too little',
    message: 'Entry {number} of {file} {problem}',
    hint: 'An entry has "key" and "reason", and may have "expires" (2027-01-31) and "engines" (v0.12.0..v0.18.10); `--keys` prints keys.',
  },
  'ignore-expired': {
    severity: 'warning',
    title: 'Ignore entry expired',
    message: 'Entry {number} of {file} ({key}) expired on {expires}; what it ignored is reported again',
    hint: 'Solve it, or give it a later date and a reason why.',
  },
  'ignore-stale': {
    severity: 'warning',
    title: 'Ignore entry that matches nothing',
    message: 'Entry {number} of {file} ({key}) matches no finding any more',
    hint: 'Remove it.',
  },
  'baseline-unreadable': {
    severity: 'error',
    title: 'Baseline unreadable',
    message: '{file} is no baseline: {problem}',
    hint: 'Write it again with `--baseline write`.',
  },
  'baseline-gone': {
    severity: 'info',
    title: 'Finding of the baseline is gone',
    message: '{count} findings of the baseline are gone, {key} first',
    hint: 'Write the baseline again with `--baseline write`, so that they cannot come back.',
  },
} as const satisfies Record<string, FindingRow>

const conformanceFindings = {
  'conformance-case-unknown': {
    severity: 'error',
    title: 'No such case',
    message: '{id} is no case of the catalogue',
    hint: '`moduledefs conformance --list` has them all.',
  },
  'conformance-command-missing': {
    severity: 'error',
    title: 'No emitter to run',
    message: '--sdk names no command that writes to {typedefs}',
    hint: 'Write the command with both places, such as --sdk "my-sdk emit {source} > {typedefs}".',
  },
  'conformance-list-wrong': {
    severity: 'error',
    title: 'List of expected failures cannot be used',
    message: 'In {file} {problem}',
    hint: 'Write a case and the reason on each line.',
  },
} as const satisfies Record<string, FindingRow>

/** Reading and writing other descriptions of a module's types. */
const exchangeFindings = {
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

export const compatFindings = {
  ...conformanceFindings,
  ...exchangeFindings,
  ...changeFindings,
  ...configFindings,
  ...ignoreFindings,
} as const satisfies Record<string, FindingRow>

/** Codes of changes, as `diffTypedefs` gives them. */
export type ChangeCode = keyof typeof changeFindings
