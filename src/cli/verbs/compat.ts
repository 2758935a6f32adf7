import { Option } from 'commander'
import type { EvidenceKind } from '../../versions/index.ts'
import { BASELINE_FILE, CHANGE_FORMATS, IGNORE_FILE, type IgnoreOptions, MATRIX_FORMATS } from '../compatOptions.ts'
import type { FailOptions } from '../exitCode.ts'
import { addReportOptions, example, findingEvidenceOption, type ReportOptions } from '../options.ts'
import type { Verb } from '../program.ts'

export interface MatrixFlags extends IgnoreOptions, FailOptions {
  readonly engine?: string
  readonly engineVersion?: string
  readonly format: string
  readonly details?: boolean
  readonly keys?: boolean
  readonly quiet?: boolean
  readonly html?: string
  readonly badge?: string
  readonly evidence?: EvidenceKind
}

export interface DiffFlags extends ReportOptions {
  readonly engine?: string
  readonly engineVersion?: string
  readonly html?: string
}

export interface UpgradeFlags extends DiffFlags {
  readonly to?: string
  readonly codemod?: string
  readonly write?: boolean
}

export interface MinVersionFlags extends FailOptions {
  readonly engine?: string
  readonly lossless?: boolean
  readonly unresolved?: boolean
  readonly write?: boolean
  readonly lower?: boolean
  readonly typesOnly?: boolean
  readonly quiet?: boolean
  readonly format: 'text' | 'json'
}

const INPUTS = 'typedefs files, folders of modules, or whole workspaces'
const DOCUMENT =
  'typedefs file, folder of a module, whole workspace, REVISION:path for any of them in git, or - for standard input'

/** An enum and a check: kept another way, and lost, on older engines. */
const SHOP =
  '{"formatVersion":1,"name":"shop","objects":[{"name":"Shop","functions":[{"name":"test","returnType":{"kind":"VOID"},"check":true}]}],"enums":[{"name":"Size","members":[{"name":"Small","value":"small"}]}]}'
const echo = `echo '${SHOP}' > typedefs.json`

export const matrixVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('matrix')
    .summary('show where modules load, and what is lost, on many engines')
    .description(
      'Shows where modules load on many engines: native, changed (kept in another form), lossy (something is lost), refused (it cannot be expressed there), or fails (the engine refuses it). Releases between which nothing changes are one row.\nA folder means its typedefs.json, or else every module inside it; TypeScript modules are scanned.',
    )
    .argument('[inputs...]', INPUTS, ['.'])
    .option(
      '--engine <set>',
      'releases: one, latest, latest-beta, all, boundaries, a range a..b, or several with commas (default: from the oldest engineVersion of the modules on)',
    )
    .option(
      '--engine-version <set>',
      "engineVersions to try each module with (default: from its dagger.json or dagger-module.toml, else the release's own)",
    )
  addReportOptions(command, 'how it is printed', MATRIX_FORMATS)
    .option('--details', 'print every finding below the grid')
    .option('--keys', 'print every finding with its key, for the ignore file')
    .option('--html <file>', 'also write a report as one HTML file')
    .option('--badge <file>', 'also write where all modules load as a badge for shields.io')
    .addOption(findingEvidenceOption())
    .option('--ignore-file <file>', `known findings to ignore (default: the nearest ${IGNORE_FILE} upwards)`)
    .addOption(
      new Option(
        '--baseline <action>',
        'write: record what there is now; check: report only what is not recorded',
      ).choices(['write', 'check']),
    )
    .option('--baseline-file <file>', 'where the baseline is', BASELINE_FILE)
    .addHelpText('after', example(`${echo} && moduledefs matrix --engine v0.18.10..`))
    .action(async (inputs: string[], flags: MatrixFlags) => {
      const { runMatrix } = await import('../commands/runMatrix.ts')
      outcome.code = await runMatrix(io, inputs, flags)
    })
}

export const diffVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('diff')
    .summary('show what changes for callers, between documents or engines')
    .description(
      'Compares two documents, or one document on two engines or with two engineVersions, and classifies each change for callers as breaking, risky or safe. Exits 1 if something breaks.',
    )
    .argument('<before>', DOCUMENT)
    .argument(
      '[after]',
      'what to compare it with; without it, --engine or --engine-version is a range, and a revision is compared with the same path now',
    )
    .option(
      '--engine <version>',
      'release whose rules decide the names callers see, or two releases from..to (default: latest)',
    )
    .option('--engine-version <version>', "the module's engineVersion, or two of them from..to")
  addReportOptions(command, 'how changes are printed', CHANGE_FORMATS)
    .option('--html <file>', 'also write it as one HTML file')
    .addHelpText(
      'after',
      `${example(`${echo} && moduledefs diff typedefs.json --engine v0.18.10..v0.21.8`)}\n\nWhat a branch changes, in the whole repository:\n  moduledefs diff main:. --format markdown`,
    )
    .action(async (before: string, after: string | undefined, flags: DiffFlags) => {
      const { runDiff } = await import('../commands/runDiff.ts')
      outcome.code = await runDiff(io, before, after, flags)
    })
}

export const upgradeVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('upgrade')
    .summary('show what changes when engineVersion or the engine is upgraded')
    .description(
      "Reports what changes when a module's engineVersion, its engine, or both move from one version to another: what changes for callers and why, what the module can use from then on, and which API its code sees. Exits 1 if something breaks.",
    )
    .argument('[input]', DOCUMENT, '.')
    .option('--engine-version <range>', "the module's engineVersion, from..to (default: from its own configuration)")
    .option('--engine <range>', 'the engine, from..to, or the one it stays on (default: latest)')
    .option(
      '--to <version>',
      'the engineVersion to go to, on the release that is taken for it: with every public name before and after, and the calls in the same workspace that break',
    )
    .option(
      '--codemod <file>',
      'with --to, for one module: write the names that change there and the calls that break, as JSON',
    )
    .option('--write', 'set engineVersion in the configuration of every module that loads with it; lowers none')
    .option('--html <file>', 'also write it as one HTML file')
  addReportOptions(command, 'how changes are printed', CHANGE_FORMATS)
    .addHelpText('after', example(`${echo} && moduledefs upgrade --engine-version v0.18.10..v0.19.5`))
    .action(async (input: string, flags: UpgradeFlags) => {
      const { runUpgrade } = await import('../commands/runUpgrade.ts')
      outcome.code = await runUpgrade(io, input, flags)
    })
}

export const minVersionVerb: Verb = (program, io, outcome) => {
  const command = program
    .command('min-version')
    .summary('find the oldest engine a module supports')
    .description(
      'Finds the oldest engine that a module runs on, and the oldest engineVersion with which nothing is lost, each with what rules out older ones: its types, its configuration, its dependencies, and what its code calls of the API where it is read from sources. For several modules: for each, and for all together.',
    )
    .argument('[inputs...]', INPUTS, ['.'])
    .option('--engine <version>', 'release for which the oldest engineVersion is found (default: latest)')
    .option('--lossless', 'count only engines on which nothing is lost')
    .option('--unresolved', 'list the calls in the code whose receiver is not known')
    .option('--write', 'raise engineVersion in dagger.json or dagger-module.toml to the oldest one that works')
    .option('--lower', 'with --write: also lower it')
    .option('--types-only', 'with --write: also where the code was not looked at')
  addReportOptions(command, 'how it is printed', ['text', 'json'])
    .addHelpText('after', example(`${echo} && moduledefs min-version`))
    .action(async (inputs: string[], flags: MinVersionFlags) => {
      const { runMinVersion } = await import('../commands/runMinVersion.ts')
      outcome.code = await runMinVersion(io, inputs, flags)
    })
}
