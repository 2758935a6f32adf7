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
