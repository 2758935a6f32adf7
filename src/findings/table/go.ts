import type { FindingRow } from '../row.ts'

const codegen = 'from source, not measured: cmd/codegen of v0.21.8; measured: recordings of the Go SDK'

/** Of reading Go sources. */
export const goFindings = {
  'go-type': {
    severity: 'error',
    title: 'Type that cannot be registered',
    message: '{where} has the type {type}: {problem}',
    hint: '{instead}',
    evidence: codegen,
  },
  'go-type-unknown': {
    severity: 'warning',
    title: 'Unknown type',
    message: '{where} has the type {type}, which is not declared; the Go SDK registers nothing (void) in its place',
    hint: '{instead}',
    evidence: codegen,
  },
  'go-results': {
    severity: 'error',
    title: 'Too many results',
    message: 'Function {function} has {count} results',
    hint: 'Return one value, or a value and an error; put several values into a struct.',
    evidence: codegen,
  },
  'go-pragma-value': {
    severity: 'error',
    title: 'Wrong value of a pragma',
    message: '+{pragma} of {where} has the value {value}; expected {expected}',
    hint: '{instead}',
    evidence: codegen,
  },
  'go-pragma-ignored': {
    severity: 'warning',
    title: 'Pragma without effect',
    message: '+{pragma} of {where} has no effect: {problem}',
    hint: '{instead}',
    evidence: codegen,
  },
  'go-deprecated-required': {
    severity: 'error',
    title: 'Required argument marked as deprecated',
    message: '{where} is deprecated, but callers must give it',
    hint: 'Make it optional (`+optional` or `+default=…`), or take the mark away.',
    evidence: codegen,
  },
  'go-default-unknown': {
    severity: 'error',
    title: 'Default that is not a member',
    message: '{where} has the default {value}; members of {enum} are {members}',
    hint: 'Write the name or the value of a member.',
    evidence: codegen,
  },
  'go-context': {
    severity: 'error',
    title: 'Context in the wrong place',
    message: '{where} is a context; only the first argument can be one',
    hint: 'Make `ctx context.Context` the first argument.',
    evidence: codegen,
  },
  'go-declaration': {
    severity: 'error',
    title: 'Method that the SDK does not find',
    message: 'The Go SDK does not find the declaration of method {method}: {problem}',
    hint: '{instead}',
    evidence: codegen,
  },
  'go-interface': {
    severity: 'error',
    title: 'Interface without DaggerObject',
    message: 'Interface {name} does not contain DaggerObject',
    hint: 'Embed `DaggerObject` in it, as its first line.',
    evidence: codegen,
  },
  'go-starter': {
    severity: 'warning',
    title: 'No Go files',
    message:
      'Module {module} has no Go files: the Go SDK writes its starter main.go and registers the two functions of that',
    hint: 'Check the `source` of its configuration; for a new module, `dagger develop` writes the file.',
    evidence: codegen,
  },
  'go-main-missing': {
    severity: 'warning',
    title: 'No main object',
    message: 'Module {module} has no main object, so the Go SDK registers no types: {found}',
    hint: 'Declare `type {wanted} struct` in package main.',
    evidence: codegen,
  },
  'go-file-left-out': {
    severity: 'warning',
    title: 'File left out',
    message: '{file} is left out: {problem}',
    hint: '{instead}',
    evidence: codegen,
  },
  'go-mod': {
    severity: 'error',
    title: 'Incomplete go.mod',
    message: 'The go.mod has no `{directive}` line, and the Go SDK does not load the module without it',
    hint: 'Add the line (`module dagger/NAME`, `go 1.25`), or delete the file: the SDK writes one.',
    evidence: 'from source, not measured: cmd/codegen of v0.21.8',
  },
  'go-module-path': {
    severity: 'info',
    title: 'Module called main',
    message:
      'The go.mod calls the module main; imports of the generated package are taken by that path and by {wanted}',
    hint: 'Write `module {wanted}` in the go.mod, and import `{wanted}/internal/dagger`.',
    evidence: codegen,
  },
  'go-method-left-out': {
    severity: 'warning',
    title: 'Method left out',
    message: 'Method {method} is left out: {problem}',
    hint: '{instead}',
    evidence: codegen,
  },
  'go-not-generated': {
    severity: 'warning',
    title: 'Registers, but does not run',
    message: '{where}: {problem}; the types are registered, but the Go SDK cannot generate the code that runs them',
    hint: '{instead}',
    evidence: codegen,
  },
} as const satisfies Readonly<Record<string, FindingRow>>
