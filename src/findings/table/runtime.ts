import type { FindingRow } from '../row.ts'

export const runtimeFindings = {
  'scan-no-typescript': {
    severity: 'error',
    title: 'TypeScript is not installed',
    message: 'Scanning reads sources with the TypeScript compiler, which is not installed',
    hint: 'Run `npm install typescript@6`; TypeScript 7 has no compiler API to call.',
  },
  'scan-no-name': {
    severity: 'error',
    title: 'Module without a name',
    message: '{directory} has no dagger.json with a name, so the main object is unknown',
    hint: 'Name the module with --name, or scan the folder that holds its dagger.json.',
  },
  'scan-no-sources': {
    severity: 'error',
    title: 'Nothing to scan',
    message: '{directory} has no TypeScript sources',
    hint: "Put the module's classes in src/index.ts.",
  },
  'scan-syntax': {
    severity: 'error',
    title: 'Syntax error',
    message: 'TypeScript cannot parse this: {problem}',
    hint: 'Fix the source; the rest was scanned as far as possible.',
  },
  'scan-too-deep': {
    severity: 'error',
    title: 'Source nested too deeply',
    message: 'The sources are nested more deeply than the TypeScript compiler can follow',
    hint: 'Split the expression or type into named parts.',
  },
  'scan-no-objects': {
    severity: 'error',
    title: 'No object in the module',
    message: 'Module {module} has no class with @object()',
    hint: 'Write a class {wanted}, export it and add @object().',
    evidence: 'without a main object callers reach nothing of the module',
  },
  'scan-main-missing': {
    severity: 'warning',
    title: 'No main object',
    message:
      'No class is named {wanted}, so module {module} has no main object: {classes} are scanned, but callers cannot reach them',
    hint: 'Name the main class {wanted}.',
    evidence: 'engine rule: the main object is the one whose name and that of the module are equal in camel case',
  },
  'scan-main-impossible': {
    severity: 'warning',
    title: 'Module that cannot have a main object',
    message:
      'Engines call the main object of module {module} {wanted}, and no class name comes out so: {classes} are scanned, but callers cannot reach them',
    hint: 'Rename the module.',
    evidence: 'engine rule: the main object is the one whose name and that of the module are equal in camel case',
  },
  'scan-sources-elsewhere': {
    severity: 'warning',
    title: 'Sources where the SDK does not look',
    message:
      'The sources of module {module} are in {folder}, and the TypeScript SDK looks in {wanted} only: it finds none and puts its template there',
    hint: 'Move them to {wanted}.',
    evidence: 'read in sdk/typescript/runtime/main.go of v0.20.6, not measured',
  },
  'scan-client-missing': {
    severity: 'warning',
    title: 'Type that follows from a generated client',
    message: '{thing} follows from the client of the module, which is not generated here, so it is left out',
    hint: 'Run `dagger develop` to generate it, or write the type out.',
  },
  'scan-class-not-decorated': {
    severity: 'error',
    title: 'Class without @object()',
    message: '{thing} uses the class {class}, which has no @object()',
    hint: 'Add @object() to {class}, or use another type.',
  },
  'scan-class-unnamed': {
    severity: 'error',
    title: 'Class without a name',
    message: 'A class with @object() has no name',
    hint: 'Name the class: its name is the name of the object.',
  },
  'scan-class-generic': {
    severity: 'error',
    title: 'Generic type',
    message: '{class} has type parameters, which the API cannot express',
    hint: 'Write one class or interface per type.',
  },
  'scan-class-not-exported': {
    severity: 'warning',
    title: 'Class not exported',
    message:
      'Class {class} is part of the module but not exported, so only a runtime that bundles its sources can reach it',
    hint: 'Write `export class {class}`.',
  },
  'scan-decorator-not-called': {
    severity: 'error',
    title: 'Decorator not called',
    message: '@{decorator} is not called',
    hint: 'Write @{decorator}().',
  },
  'scan-option-unknown': {
    severity: 'error',
    title: 'Unknown decorator option',
    message: '@{decorator} has no option {option} here',
    hint: 'Its options are {options}.',
  },
  'scan-option-not-constant': {
    severity: 'error',
    title: 'Option is not constant',
    message: '{what} is not {wanted}',
    hint: "Use a literal, or a const with a literal value: the module's code is never executed to find it.",
  },
  'scan-cache-invalid': {
    severity: 'error',
    title: 'Unknown cache policy',
    message: '{thing} has the cache policy "{cache}", which is neither never, session nor a duration',
    hint: 'Write "never", "session" or a duration such as "10m" or "1h30m".',
  },
  'scan-annotation-without-func': {
    severity: 'warning',
    title: 'Annotation without @func()',
    message: '{thing} has @{mark}() but no @func(), so it is not part of the module',
    hint: 'Add @func().',
  },
  'scan-func-misplaced': {
    severity: 'error',
    title: '@func() in the wrong place',
    message: '{thing} has @func(), which belongs on methods and properties of an object',
    hint: 'Make it a method, or remove @func().',
  },
  'scan-field-is-function': {
    severity: 'error',
    title: 'Function in a property',
    message: '{thing} is a function and cannot be a field',
    hint: 'Make it a method with @func().',
  },
  'scan-argument-unnamed': {
    severity: 'error',
    title: 'Parameter without a name',
    message: 'A parameter of {callable} is destructured in its declaration, so the argument has no name',
    hint: 'Name the parameter and destructure it in the body.',
  },
  'scan-type-unknown': {
    severity: 'error',
    title: 'Type cannot be inferred',
    message: '{thing} has the type {type}, which cannot be inferred',
    hint: 'Annotate it explicitly.',
  },
  'scan-type-unsupported': {
    severity: 'error',
    title: 'Type not supported by the API',
    message: '{thing} has the type {type}, which the API cannot express',
    hint: 'Use string, number, float, boolean, a Dagger type, an enum, an interface with functions, a class with @object(), a named object type, or a list of these.',
  },
  'scan-type-missing': {
    severity: 'error',
    title: 'Undeclared type',
    message: '{thing} has the undeclared type {type}',
    hint: 'Import it; if it comes from @dagger.io/dagger, install or generate a client that has it.',
  },
  'scan-type-wrapper': {
    severity: 'error',
    title: 'Wrapper object as a type',
    message: '{thing} has the type {type}, which is a wrapper object',
    hint: 'Use the lower-case primitive type.',
  },
  'scan-type-core': {
    severity: 'error',
    title: 'Internal Dagger type',
    message: '{thing} has the type {type}, which is internal to the engine',
    hint: 'Take its parts as separate arguments, or return an object of the module.',
  },
  'scan-type-literals': {
    severity: 'info',
    title: 'Union of strings taken as a string',
    message: '{thing} has the type {type}: callers may pass any string',
    hint: 'Declare an enum to show callers the allowed values.',
  },
  'scan-number-is-float': {
    severity: 'info',
    title: 'Number with a fraction taken as a float',
    message:
      '{thing} is a number, which means an integer, but its default {value} has a fraction, so it becomes a float',
    hint: 'Use the type float of @dagger.io/dagger.',
  },
  'scan-default-at-run-time': {
    severity: 'info',
    title: 'Default only known at run time',
    message: '{thing} has a default that is only known at run time: callers see an optional argument without a default',
    hint: 'Nothing to do; a literal or a const would be shown to callers.',
  },
  'scan-default-no-member': {
    severity: 'error',
    title: 'Default is not a member',
    message: '{thing} has the default {value}, which is not a member of enum {enum}',
    hint: 'Name a member of {enum} ({members}).',
  },
  'scan-deprecated-required': {
    severity: 'error',
    title: 'Required argument is deprecated',
    message: '{thing} is deprecated, but callers have to pass it',
    hint: 'Make it optional, or give it a default.',
    evidence: 'the published TypeScript SDK refuses it too',
  },
  'scan-enum-value': {
    severity: 'error',
    title: 'Enum member without a constant value',
    message: 'Member {thing} has no constant value',
    hint: 'Give it a string value.',
  },
  'scan-interface-property': {
    severity: 'warning',
    title: 'Property in an interface',
    message: '{thing} is a property: callers cannot read it, because interfaces only have functions',
    hint: 'Write `{property}(): Promise<…>`.',
  },
  'scan-interface-without-functions': {
    severity: 'warning',
    title: 'Interface without functions',
    message:
      'Interface {interface} has no functions: callers can do nothing with it, and it crashes engines from v0.21.1 on',
    hint: 'Write plain data as a type alias, `type {interface} = …`, or give it a function.',
  },
  'scan-state-untyped': {
    severity: 'info',
    title: 'State of a type not supported by the API',
    message: '{thing} has the type {type}, so it is passed between calls as plain JSON',
    hint: 'Nothing to do for plain data; a Map, a Set, a Date or a function does not survive that.',
  },
  'scan-state-hidden': {
    severity: 'warning',
    title: 'State lost between calls',
    message: '{thing} cannot be reached from outside the class, so it is empty in every call',
    hint: 'Write `private` instead of `#`.',
  },
  'scan-name-taken': {
    severity: 'error',
    title: 'Name used twice',
    message: '{thing} has the same name as {other} ({place})',
    hint: 'Rename one, or give one an alias.',
  },
  'build-refused-everywhere': {
    severity: 'error',
    title: 'No engine loads the module',
    message: 'No engine would load module {module}: all {count} releases that were tried refuse it',
    hint: 'Fix what the newest one says, below; `moduledefs matrix` has the others.',
  },
} as const satisfies Record<string, FindingRow>
