/** Where this reader, or the translation behind it, means to differ from the SDK. */
export interface ExpectedDifference {
  readonly why: string
  /** Codes of the errors that are said in place of registering. */
  readonly errors?: readonly string[]
  /** What is otherwise in the calls: a text, and what stands there here. */
  readonly edits?: readonly (readonly [recorded: string, ours: string])[]
}

export const expectedDifferences: Readonly<Record<string, ExpectedDifference>> = {
  'py-enum-defaults': {
    why: 'Translation drops null as the default of an optional enum, which newer engines refuse at load',
    edits: [[', defaultValue: "null"', '']],
  },
  'enum-dagger': {
    why: 'Translation drops null as the default of an optional enum, which newer engines refuse at load',
    edits: [[', defaultValue: "null"', '']],
  },
  'defaults-env': {
    why: 'What the environment holds takes running code to know, which is said',
    edits: [
      [
        'name: "a", typeDef: typeDef.withKind(kind: STRING_KIND)',
        'name: "a", typeDef: typeDef.withKind(kind: STRING_KIND).withOptional(optional: true)',
      ],
      [', defaultValue: "\\"fallback\\""', ''],
    ],
  },
  'exec-global': {
    why: 'A name that is defined through globals() takes running code to know, which is said',
    edits: [
      ['typeDef.withKind(kind: INTEGER_KIND)', 'typeDef.withKind(kind: INTEGER_KIND).withOptional(optional: true)'],
      [', defaultValue: "3"', ''],
    ],
  },
  'py-defaults-special-floats': {
    why: 'Infinity is not JSON: documents cannot hold it, and engines refuse it when they read the default',
    edits: [
      [
        'typeDef.withKind(kind: FLOAT_KIND), description',
        'typeDef.withKind(kind: FLOAT_KIND).withOptional(optional: true), description',
      ],
      [', defaultValue: "Infinity"', ''],
    ],
  },
}
