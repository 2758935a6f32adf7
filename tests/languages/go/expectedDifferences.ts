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
  'only-gen-go': {
    why: 'Without any Go file the SDK writes its starter text and registers that',
    errors: ['read-no-sources'],
  },
  'ctor-pragmas': {
    why: 'Marks and cache policies of a constructor do nothing on any engine; the document has no place for them',
    edits: [
      ['.withCachePolicy(policy: Never)', ''],
      ['.withCheck', ''],
    ],
  },
  'core-arguments': {
    why: 'Arguments of type Workspace are registered as optional',
    edits: [
      [
        'name: "ws", typeDef: typeDef.withObject(name: "Workspace")',
        'name: "ws", typeDef: typeDef.withObject(name: "Workspace").withOptional(optional: true)',
      ],
    ],
  },
  'core-objects': {
    why: 'Arguments of type Workspace are registered as optional',
    edits: [
      [
        'name: "w", typeDef: typeDef.withObject(name: "Workspace")',
        'name: "w", typeDef: typeDef.withObject(name: "Workspace").withOptional(optional: true)',
      ],
    ],
  },
  'blank-twice': { why: 'It registers, and engines refuse it later', errors: ['name-empty', 'name-empty'] },
  'args-unnamed': { why: 'It registers, and engines refuse it later', errors: ['name-empty'] },
  'enum-default-list': {
    why: 'It registers, and the default is no member for callers',
    errors: ['enum-default-unknown'],
  },
  'iface-empty': {
    why: 'It registers, and ends the engine process later',
    errors: ['uses-refused', 'interface-empty'],
  },
  'scalar-old-ids': {
    why: 'It registers, and engines refuse it later: they have no such scalar',
    errors: ['core-type-missing', 'core-type-missing'],
  },
}
