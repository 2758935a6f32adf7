import type { FindingRow } from '../row.ts'

/** Of reading Python sources. */
export const pythonFindings = {
  'python-import': {
    severity: 'error',
    title: 'Python module that does not load',
    message: 'The module cannot be imported: {problem}',
    hint: 'Fix it there: the SDK imports the module to find its types, and stops at the first error.',
  },
  'python-newer-sdk': {
    severity: 'warning',
    title: 'Part of a newer Python SDK',
    message: '`{name}` is in the Python SDK of engine {since} and later; the engineVersion of the module is {release}',
    hint: 'Set the engineVersion to {since} or later, or leave it out.',
    evidence: 'SDK recordings: dagger-io 0.18.19 and 0.19.11 refuse what came later',
  },
  'python-annotation': {
    severity: 'error',
    title: 'Annotation that cannot be read',
    message: 'The annotation cannot be read: {problem}',
    hint: 'Import or define the name where the annotation is written, not only for type checkers.',
  },
  'python-type-unsupported': {
    severity: 'error',
    title: 'Python type that the API cannot express',
    message: 'The type of {thing} is {type}, which the SDK refuses',
    hint: '{instead}',
  },
  'python-list-untyped': {
    severity: 'error',
    title: 'List without the type of its items',
    message: 'The type of {thing} is {type}, without the type of its items',
    hint: 'Write `list[str]`, with the type of the items.',
  },
  'python-untyped-argument': {
    severity: 'error',
    title: 'Argument without a type',
    message: 'Argument {argument} of {owner} has no type',
    hint: 'Annotate it: `{argument}: str`. The first argument of a method must be named `self`.',
  },
  'python-positional-only': {
    severity: 'error',
    title: 'Argument by position only',
    message: 'Argument {argument} of {owner} can be given by position only, which the SDK refuses',
    hint: 'Remove the `/`.',
  },
  'python-none-default': {
    severity: 'error',
    title: 'None as the default of a type without None',
    message: 'Argument {argument} of {owner} is None by default, which its type does not allow',
    hint: 'Write `… | None` as its type.',
  },
  'python-two-defaults': {
    severity: 'error',
    title: 'DefaultPath and a default value',
    message: 'Argument {argument} of {owner} has a DefaultPath and a default value',
    hint: 'Keep one of them.',
  },
  'python-deprecated-required': {
    severity: 'error',
    title: 'Deprecated argument that must be given',
    message: 'Argument {argument} of {owner} is deprecated and must be given',
    hint: 'Give it a default, or allow None.',
  },
  'python-cache-duration': {
    severity: 'error',
    title: 'Cache time that is not a duration',
    message: 'The cache of {owner} is {value}, which is not a duration',
    hint: 'Write "never", "session" or a duration such as "10m".',
  },
  'python-default-dropped': {
    severity: 'warning',
    title: 'Default that JSON cannot express',
    message:
      'The default of {thing} cannot be written as JSON: the SDK registers the argument as optional, without a default',
    hint: 'Write a text, a number, a list or None, and make the value of it in the function.',
  },
  'python-default-not-json': {
    severity: 'warning',
    title: 'Default that is not JSON',
    message: 'The default of {thing} is {value}, which the SDK sends and JSON does not have; it is left out here',
    hint: 'Allow None there and choose the value in the function.',
  },
  'python-enum-none': {
    severity: 'info',
    title: 'None as the default of an enum',
    message:
      'The default of {thing} is None, which the SDK sends as a member of {enum}; newer engines refuse that, so it is registered without a default',
    hint: 'Nothing to do here; where the SDK itself registers the module, remove the default or choose a member.',
    evidence: 'measured: v1.0.0-beta.10 refuses the module (enum name "" not found); from source v0.21.0 and later do',
  },
  'python-metadata-lost': {
    severity: 'warning',
    title: 'Metadata that the SDK does not see',
    message: 'What `Annotated` says of {thing} is lost: {problem}',
    hint: '{instead}',
  },
  'python-enum-not-registered': {
    severity: 'warning',
    title: 'Enum without @enum_type',
    message: 'Enum {name} is used and never registered, since it has no `@enum_type`',
    hint: 'Decorate it with `@enum_type`.',
  },
  'python-object-not-registered': {
    severity: 'warning',
    title: 'Class without @object_type',
    message: 'Class {name} is used and never registered: only a class that it inherits is decorated',
    hint: 'Decorate it with `@object_type`.',
  },
  'python-annotation-without-function': {
    severity: 'warning',
    title: 'Mark without @function',
    message: '`@{mark}` does nothing on {function}, which has no `@function`',
    hint: 'Add `@function`.',
  },
  'python-function-lost': {
    severity: 'warning',
    title: 'Function that is not registered',
    message: 'Function {function} is not registered: {problem}',
    hint: '{instead}',
  },
  'python-function-replaced': {
    severity: 'warning',
    title: 'Two functions of one name',
    message:
      '{object} has two functions that are called {function} in the API; the one that is called {attribute} in Python wins',
    hint: 'Name them differently.',
  },
  'python-class-replaced': {
    severity: 'warning',
    title: 'Two classes of one name',
    message: 'There are two types named {name}; the one here replaces the other',
    hint: 'Name them differently: the whole module is one name space.',
  },
  'python-not-imported': {
    severity: 'warning',
    title: 'File that nothing imports',
    message: '{file} defines types and nothing imports it, so they are not registered',
    hint: 'Import it from the package of the main object.',
  },
} as const satisfies Readonly<Record<string, FindingRow>>
