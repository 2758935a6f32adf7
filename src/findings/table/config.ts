import type { FindingRow } from '../row.ts'

/** What is wrong with a module's configuration file. */
export const configFindings = {
  'config-key-unknown': {
    severity: 'warning',
    title: 'Unknown configuration key',
    message: '{file} has the key {key}, which no known engine reads',
    hint: 'Did you mean {suggestion}? If not, remove it.',
    evidence: 'engine-semantics §6',
  },
  'config-key-ignored': {
    severity: 'warning',
    title: 'Configuration key ignored by this engine',
    message: '{file} has the key {key}, which engines read {spans}; {release} ignores it',
    hint: 'Remove it, or use an engine that reads it.',
    evidence: 'engine-semantics §6',
  },
  'config-value-wrong': {
    severity: 'error',
    title: 'Wrong type of configuration value',
    message: '{key} in {file} is {actual}, but engines expect {expected}',
    hint: 'Write {expected}.',
    evidence: 'engine-semantics §6',
  },
  'config-value-elsewhere': {
    severity: 'error',
    title: 'Configuration value of another release',
    message:
      '{key} in {file} is {actual}, which engines take {spans}; {release} takes {expected} and cannot read the file',
    hint: 'Use an engine that takes it, or write {expected}.',
    evidence: 'read in core/modules/config.go of every release, not measured',
  },
  'config-key-elsewhere': {
    severity: 'error',
    title: 'Configuration key belongs in the other file',
    message: '{file} has the key {key}, which engines refuse there',
    hint: '{instead}',
    evidence: 'engine-semantics §6.2',
  },
  'config-file-unknown': {
    severity: 'warning',
    title: 'Configuration file not read by this engine',
    message: '{file} is read by engines {spans}; {release} looks for dagger.json',
    hint: 'Keep a dagger.json next to it for older engines.',
    evidence: 'engine-semantics §6.2',
  },
  'config-blueprint-conflict': {
    severity: 'error',
    title: 'Blueprint conflict',
    message: '{file} has both a blueprint and {key}, which engines refuse',
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
    title: 'Source outside the module',
    message: '{file} names the source {source}, which is outside the module',
    hint: 'Use a path inside the module, relative to the file.',
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
    title: 'Unmatched customization',
    message: 'Customization {number} of toolchain {toolchain} has no effect: {problem}',
    hint: 'Engines silently ignore it. Closest matches: {suggestions}.',
    evidence: 'engine-semantics §6.1, modules (toolchains)',
  },
  'customization-empty': {
    severity: 'warning',
    title: 'Empty customization',
    message: 'Customization {number} of toolchain {toolchain} sets nothing on {thing}',
    hint: 'Give it default, defaultPath, defaultAddress or ignore, or remove it.',
    evidence: 'engine-semantics §6.1',
  },
  'customization-default-unusable': {
    severity: 'warning',
    title: 'Invalid customized default',
    message:
      'Customization {number} of toolchain {toolchain} gives {thing} the default {value}, which is not a valid {type}',
    hint: 'Engines silently ignore it; write a {type} as text.',
    evidence: 'engine-semantics §6.1',
  },
  'customization-applied': {
    severity: 'info',
    title: 'Customized argument',
    message: '{thing} is changed by customization {number} of toolchain {toolchain}: {changes}',
    hint: 'Nothing to do; callers of this toolchain see it this way.',
    evidence: 'engine-semantics §6.1',
  },
  'ignored-annotation-unmatched': {
    severity: 'warning',
    title: 'Unmatched pattern',
    message: '{key} of toolchain {toolchain} has the pattern {pattern}, which matches no {mark}',
    hint: 'Closest matches: {suggestions}. If none fits, remove it.',
    evidence: 'modules (toolchains)',
  },
} as const satisfies Record<string, FindingRow>
