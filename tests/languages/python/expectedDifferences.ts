/** Where this reader, or the translation behind it, means to differ from the SDK. */
export interface ExpectedDifference {
  readonly why: string
  /** Codes of the errors that are said in place of registering. */
  readonly errors?: readonly string[]
  /** What is otherwise in the calls: a text, and what stands there here. */
  readonly edits?: readonly (readonly [recorded: string, ours: string])[]
}

const nullDropped: ExpectedDifference = {
  why: 'Translation drops null as the default of an optional enum, which engines from v0.21.0 on refuse at load',
  edits: [[', defaultValue: "null"', '']],
}

export const expectedDifferences: Readonly<Record<string, ExpectedDifference>> = {
  'py-enum-defaults (0.21.11)': nullDropped,
  'py-enum-defaults (1.0.0b21)': nullDropped,
  'enum-dagger (0.21.11)': nullDropped,
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
