import { exitCodes } from '../../src/cli/exitCode.ts'
import { findingFormats } from '../../src/cli/findingFormats.ts'
import { sharedFlags } from '../../src/cli/sharedFlags.ts'
import { cell } from './cell.ts'

/** `docs/command-line.md`: what holds for every command, from the tables of the command line. */
export const commandLinePage = (): string =>
  [
    '# The command line',
    '',
    'What holds for every command; `moduledefs COMMAND --help` lists the rest. This page is written from tables; do not edit it.',
    '',
    '## Exit codes',
    '',
    '| code | means |',
    '|---|---|',
    ...Object.entries(exitCodes).map(([code, meaning]) => `| ${code} | ${cell(meaning)} |`),
    '',
    'Commands that run another (`engine -- COMMAND`, `capture`, `adapt`) exit as it exits. `survey` reports what fails and exits with 0,',
    'unless a source cannot be opened.',
    '',
    '## Options',
    '',
    'Commands that print findings have all of these, and each means the same everywhere; every command has `--verbose`.',
    '',
    '| option | |',
    '|---|---|',
    '| `--format <form>`, `--json` | how it is printed; `--json` is short for `--format json` |',
    ...Object.values(sharedFlags).map(([flags, says]) => `| \`${flags}\` | ${cell(says)} |`),
    '',
    'Severities are `error`, `warning`, `info`; for changes, what breaks callers is an error and what may is a warning. `--fail-on never`',
    'exits with 0 whatever is found, and `--strict` goes with it. The settings `strict` and `failOn` of `.moduledefs.jsonc` do the same for',
    '`check` and `matrix`.',
    '',
    '## Forms of findings',
    '',
    '| `--format` | |',
    '|---|---|',
    ...findingFormats.map(({ name, says }) => `| \`${name}\` | ${cell(says)} |`),
    '| `markdown` | `matrix`, `diff` and `upgrade`: for a pull request |',
    '',
    'Results go to standard output, everything else to standard error. Where a result takes standard output (a document of `scan`, say),',
    'findings go to standard error in every form.',
    '',
  ].join('\n')
