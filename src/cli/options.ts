import { type Command, Option } from 'commander'
import { FAIL_ON, type FailOptions } from './exitCode.ts'
import { FORMATS } from './printFindings.ts'
import { sharedFlags } from './sharedFlags.ts'

/** Options that say what a document is translated for. */
export interface TargetOptions {
  readonly engine?: string
  readonly engineVersion?: string
  readonly introspection?: string
}

/** Options that say how findings are reported and what fails. */
export interface ReportOptions extends FailOptions {
  readonly format: string
  readonly quiet?: boolean
}

export const INPUT = 'typedefs file, directory that holds typedefs.json, or - for standard input'

export function addTargetOptions(command: Command, many: boolean): Command {
  const which = many
    ? 'releases: one, latest, latest-beta, all, boundaries, a range a..b, or several with commas'
    : 'release of the engine'
  return command
    .option('--engine <version>', `${which} (default: latest)`)
    .option(
      '--engine-version <version>',
      `${many ? "the module's engineVersion, or a set of them" : "the module's engineVersion"} (default: from its dagger.json or dagger-module.toml, else the release's own)`,
    )
    .option('--introspection <file>', 'introspection JSON of the engine, used instead of the known API of its release')
}

/** `--evidence` of commands that print findings. */
export const findingEvidenceOption = (): Option =>
  new Option(
    '--evidence <kind>',
    'only findings known at least so well: measured on real engines, read in their source, or all with guess',
  ).choices(['measured', 'source', 'guess'])

/** What rows of a registry are, as help says it: `text: as TypeScript; plan: JSON`. */
export const describeRows = (rows: readonly { readonly name: string; readonly says: string }[]): string =>
  rows.map(({ name, says }) => `${name}: ${says}`).join('; ')

/** `--format`; `jsonOption` goes with it. */
export const formatOption = (description: string, choices: readonly string[] = ['text', 'json']): Option =>
  new Option('--format <format>', description).choices(choices).default('text')

export const jsonOption = (): Option => new Option('--json', 'short for --format json').implies({ format: 'json' })

/** `--strict` and `--fail-on`: what fails. */
export const addFailOptions = (command: Command): Command =>
  command.option(...sharedFlags.strict).addOption(new Option(...sharedFlags.failOn).choices(FAIL_ON))

/** The options of every verb that prints findings: their form, which are printed, and which fail. */
export const addReportOptions = (
  command: Command,
  what = 'how findings are printed',
  formats: readonly string[] = FORMATS,
): Command =>
  addFailOptions(command.addOption(formatOption(what, formats)).addOption(jsonOption())).option(...sharedFlags.quiet)

/** How findings are printed that go with a result. */
export const BESIDE_RESULT = 'how findings are printed, on standard error if the result is on standard output'

/** The `--help` text below the options: an example that works as printed. */
export const example = (...lines: readonly string[]): string =>
  `\nExample:\n${lines.map((line) => `  $ ${line}`).join('\n')}`

/** Of an option that may be given several times: all its values. */
export const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
