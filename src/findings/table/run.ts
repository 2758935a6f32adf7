import type { FindingRow } from '../row.ts'

export const runFindings = {
  'bundle-no-esbuild': {
    severity: 'error',
    title: 'esbuild is not installed',
    message: "Loading a module's code takes esbuild, which is not installed",
    hint: 'Run `npm install esbuild`, or build the module where it is installed: what `moduledefs build` writes needs nothing.',
  },
  'bundle-failed': {
    severity: 'error',
    title: 'Code that cannot be bundled',
    message: 'The code of the module cannot be bundled: {problem}',
    hint: 'Mend the source, or install the package that is missing.',
  },
  'built-unreadable': {
    severity: 'error',
    title: 'No built module',
    message: '{directory} holds no built module: {problem}',
    hint: 'Run `moduledefs build` and name the folder it writes, with MODULEDEFS_MODULE or beside main.js.',
  },
  'typedefs-stale': {
    severity: 'warning',
    title: 'Typedefs of other sources',
    message: '{file} was made from other sources than the module has now, so the module is scanned again',
    hint: 'Write it anew with `moduledefs scan {directory} --output {file}`.',
  },
  'call-unanswerable': {
    severity: 'error',
    title: 'No function call to answer',
    message: 'The session has no function call to answer: {problem}',
    hint: 'Let an engine start it: a runtime runs in a container that a function call was made for.',
  },
  'call-ended-early': {
    severity: 'error',
    title: 'Code that ended its own process',
    message: '{call} ended its process with exit code 0 before it returned',
    hint: 'Return from the function, or throw an error, instead of calling process.exit().',
  },
  'call-killed': {
    severity: 'error',
    title: 'Code whose process was killed',
    message: 'The process of {call} was ended by {signal} before it returned',
    hint: 'Look for what ran out: SIGKILL and SIGABRT are mostly a lack of memory.',
  },
  'call-never-settles': {
    severity: 'error',
    title: 'Promise that never settles',
    message: '{call} waits for something that can no longer happen',
    hint: 'Resolve or reject every promise the function awaits.',
  },
  'call-blocked': {
    severity: 'error',
    title: 'Code that does not come to an end',
    message: '{call} has kept its process busy for {seconds} seconds without a pause, and was ended',
    hint: 'Look for an endless loop. MODULEDEFS_TIMEOUT sets another limit, in seconds.',
  },
  'call-too-long': {
    severity: 'error',
    title: 'Call that takes too long',
    message: '{call} has not returned within {seconds} seconds (MODULEDEFS_TIMEOUT), and was ended',
    hint: 'Give it more time, or do less in one call.',
  },
  'call-uncaught': {
    severity: 'error',
    title: 'Error outside the call',
    message: '{call} left an error behind that nobody caught: {problem}',
    hint: 'Catch errors in timers and event handlers.',
  },
  'call-unhandled-rejection': {
    severity: 'error',
    title: 'Rejected promise',
    message: '{call} left a promise behind that was rejected: {problem}',
    hint: 'Await every promise, or catch what it may reject with.',
  },
  'module-not-loaded': {
    severity: 'error',
    title: 'Module that cannot be loaded',
    message: 'The code of module {module} cannot be loaded: {problem}',
    hint: 'What runs while the sources are imported fails, before any function is called.',
  },
  'timeout-invalid': {
    severity: 'error',
    title: 'Unusable time limit',
    message: 'MODULEDEFS_TIMEOUT is {value}, which is no number of seconds',
    hint: 'Write a whole number, such as 600.',
  },
} as const satisfies Record<string, FindingRow>
