/** What differs from recordings on purpose or of necessity, each with its reason; the tests that replay them read it from here. */

/** Calls of a module's functions that cannot be answered as they were: by release, and by the recorded case. */
export const callDifferences: readonly { readonly on: RegExp; readonly cases: RegExp; readonly why: string }[] = [
  { on: /./, cases: /^checks|^workspace-id$/, why: 'asks the module source or the session, not a function' },
  { on: /./, cases: /^fields-all$|^core-object-return$/, why: 'reads a Directory of the recorded session' },
  { on: /./, cases: /^interface-as$/, why: 'the call it stands on was made, and cached, before the recording' },
  { on: /0\.15/, cases: /^exec-fail-inside$/, why: 'a stack was cut out of what the runtime sent' },
  {
    on: /0\.20|0\.21|1\.0/,
    cases: /^list-list$/,
    why: 'callers got IDs in place of the values, a fault of those engines',
  },
  { on: /0\.20|1\.0/, cases: /^workspace-arg/, why: 'the Workspace is that of the recorded session' },
  {
    on: /0\.21|1\.0/,
    cases: /^interface-return-wrong$/,
    why: 'the error has the path of how the recorded Directory was made',
  },
  {
    on: /1\.0/,
    cases: /^current-module$|^field-plainItem|^self-call$/,
    why: 'the call was cached before the recording',
  },
]

/** Requests that are not answered as one recorded engine did: by recording and probe. */
export const engineDifferences: readonly { readonly file: string; readonly probe: string; readonly why: string }[] = [
  {
    file: 'v0.12.4__view-v0.12.4',
    probe: 'doc.conflict',
    why: 'Two fields under one key run at the same time on a real engine and either may stand; ours lets the last one stand, as most recordings do.',
  },
  {
    file: 'v0.18.12__view-v0.18.12',
    probe: 'doc.same-field-twice',
    why: 'Two fields under one key run at the same time on a real engine and either may stand; ours lets the last one stand, as most recordings do.',
  },
  {
    file: 'v1.0.0-beta.10__view-v0.18.11',
    probe: 'doc.same-field-twice',
    why: 'Two fields under one key run at the same time on a real engine and either may stand; ours lets the last one stand, as most recordings do.',
  },
  {
    file: 'v0.18.11__view-v0.18.11',
    probe: 'danger.alias5000',
    why: 'The real engine took more than a minute, which the recording has as gone; ours answers at once.',
  },
  {
    file: 'v0.18.12__view-v0.18.12',
    probe: 'danger.alias5000',
    why: 'The real engine took more than a minute, which the recording has as gone; ours answers at once.',
  },
]

/** Where a reader, or the translation after it, means to differ from the SDK. */
export interface ReaderDifference {
  readonly why: string
  /** Codes of the errors that are said in place of registering. */
  readonly errors?: readonly string[]
  /** What is otherwise in the calls: a text, and what stands there here. */
  readonly edits?: readonly (readonly [recorded: string, ours: string])[]
}

/** By case. */
export const goDifferences: Readonly<Record<string, ReaderDifference>> = {
  'format-loose': {
    why: 'The SDK drops a file with a syntax error and registers what is left, here nothing',
    errors: ['read-syntax'],
  },
  'compile-error-body': {
    why: 'The SDK drops a file with a syntax error and registers what is left, here nothing',
    errors: ['read-syntax'],
  },
  'blank-twice': { why: 'It registers, and engines refuse it later', errors: ['name-empty', 'name-empty'] },
  'args-unnamed': { why: 'It registers, and engines refuse it later', errors: ['name-empty'] },
  'iface-empty': {
    why: 'It registers, and ends the engine process later',
    errors: ['uses-refused', 'interface-empty'],
  },
}

const nullDropped: ReaderDifference = {
  why: 'Translation drops null as the default of an optional enum, which engines from v0.21.0 on refuse at load',
  edits: [[', defaultValue: "null"', '']],
}

/** By case, or by case and version of the SDK. */
export const pythonDifferences: Readonly<Record<string, ReaderDifference>> = {
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
