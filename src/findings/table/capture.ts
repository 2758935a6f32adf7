import type { FindingRow } from '../row.ts'

/** Typedefs taken from what an SDK registers, and SDKs run on engines that they do not fit. */
export const captureFindings = {
  'capture-no-module': {
    severity: 'error',
    title: 'Not a module',
    message: 'The calls make a {type}, and only a Module has typedefs',
    hint: 'Give the ID of a Module.',
  },
  'capture-call-foreign': {
    severity: 'error',
    title: 'Call that registers no types',
    message: 'The module was made with {call}, which gives a {type}; only calls that register types can be captured',
    hint: 'Give a module that its SDK registered itself.',
  },
  'capture-handle': {
    severity: 'error',
    title: 'Handle, not a recipe',
    message: 'The ID is a handle, which only the session that gave it can read',
    hint: 'Capture what registers the module with `moduledefs capture -- COMMAND`, or ask its session with `moduledefs import --from engine`.',
  },
  'capture-nothing': {
    severity: 'error',
    title: 'Nothing registered',
    message: '`{command}` ended without registering a module',
    hint: "Give the command that a module's runtime runs: it asks currentFunctionCall for parentName, finds it empty, and returns a module.",
    evidence: 'sdk-protocol §2.2',
  },
  'capture-sdk-error': {
    severity: 'error',
    title: 'Error that the SDK returned',
    message: 'The SDK says: {message}',
    hint: 'It comes from the module or its SDK; its output above may say more.',
  },
  'capture-not-an-id': {
    severity: 'error',
    title: 'Returned value is not an ID',
    message: 'The SDK returned {value}, and not the ID of a module as JSON text',
    hint: 'Have it return the ID of the Module that it made.',
    evidence: 'sdk-protocol §2.2',
  },
  'capture-id-unknown': {
    severity: 'error',
    title: 'Returned ID cannot be loaded',
    message: 'The ID that the SDK returned does not load: {problem}',
    hint: 'Have it return the ID that its session gave.',
  },
  'capture-unnamed': {
    severity: 'error',
    title: 'Module name needed',
    message: 'The calls register no object and do not name the module',
    hint: 'Pass the name with `--name`.',
  },
  'capture-name-assumed': {
    severity: 'info',
    title: 'Module named after its main object',
    message: 'The calls do not name the module; it is called {name}, after its first object {object}',
    hint: 'Give the name with `--name` where it is another.',
  },
  'capture-call-lost': {
    severity: 'warning',
    title: 'Call without a place in typedefs',
    message: '{call} on {thing} says something that typedefs have no place for; it is left out',
    hint: 'Tell us about the call: engines newer than those we know may have it.',
  },
  'capture-type-incomplete': {
    severity: 'error',
    title: 'Type that was never finished',
    message: 'The type of {thing} has the kind {kind} and no name or element type',
    hint: 'Have the SDK call withObject, withInterface, withEnum, withScalar, withListOf or withKind with a primitive kind.',
    evidence: 'measured §2: a bare OBJECT or INTERFACE kind ends the process of engines from v0.18.10 on',
  },
  'capture-default-unreadable': {
    severity: 'warning',
    title: 'Default that is not JSON',
    message: 'The default of {thing} is {value}, which is not JSON; it is left out',
    hint: 'Have the SDK pass the JSON text of the default.',
    evidence:
      'measured §2: an empty default text is an error up to v0.20.8, ends the process of v0.21.0-v0.21.8, and counts as none on beta.10',
  },
} as const satisfies Record<string, FindingRow>
