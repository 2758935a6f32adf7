/** Where this reader, or the translation behind it, means to differ from the SDK. */
export interface ExpectedDifference {
  readonly why: string
  /** Codes of the errors that are said in place of registering. */
  readonly errors?: readonly string[]
  /** What is otherwise in the calls: a text, and what stands there here. */
  readonly edits?: readonly (readonly [recorded: string, ours: string])[]
}

export const expectedDifferences: Readonly<Record<string, ExpectedDifference>> = {
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
