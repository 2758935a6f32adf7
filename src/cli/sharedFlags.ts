/** What options that several verbs have mean: the same at each of them. */
export const sharedFlags = {
  quiet: ['--quiet', 'print only what fails: no overview, and of findings only errors and what else fails'],
  strict: ['--strict', 'exit 3 if there is a warning: something is lost, risky or not as expected'],
  failOn: ['--fail-on <severity>', 'exit 1 from findings of this severity on (default: error)'],
  verbose: ['--verbose', 'say on standard error what is read, for which targets, and how long each step takes'],
} as const
