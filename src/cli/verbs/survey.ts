import { InvalidArgumentError, Option } from 'commander'
import type { EvidenceKind } from '../../versions/index.ts'
import { example, findingEvidenceOption, formatOption, jsonOption } from '../options.ts'
import type { Verb } from '../program.ts'

export interface SurveyFlags {
  readonly engine?: string
  readonly engineVersion?: string
  readonly module?: string
  readonly output: string
  readonly site?: string
  /** A folder; true: the user's own cache; false: none. */
  readonly cache?: string | boolean
  readonly resume?: boolean
  readonly evidence?: EvidenceKind
  readonly threads?: number
  readonly format: 'text' | 'json' | 'markdown'
}

const SOURCES =
  'folders, git repositories (also bare; PATH#REVISION reads a revision), .tar, .tgz or .tar.gz archives, or files that list such, one a line'

export const surveyVerb: Verb = (program, io, outcome) => {
  program
    .command('survey')
    .summary('look at every module of many repositories')
    .description(
      'Finds every module in the sources, reads it, and says on which engines it loads, what changes with a newer engineVersion and at 1.0, and what its oldest engine is. Git repositories are read from their objects; nothing is checked out, and no code of a module is run. Modules that cannot be read are listed with the reason.\nA row for each module is written as a line of JSON while the survey runs; rows are cached, so that a second survey looks only at what changed.',
    )
    .argument('[sources...]', SOURCES, ['.'])
    .option('--engine <set>', 'releases: all, boundaries, a range a..b, or several with commas (default: all)')
    .option('--engine-version <set>', 'engineVersions to try each module with, besides its own')
    .addOption(new Option('--module <set>', 'the same').hideHelp())
    .option('--output <file>', 'where the rows are written, - for standard output', 'survey.json')
    .option('--site <folder>', 'also write a static site, which opens from the disk')
    .option('--cache <folder>', "where rows are cached (default: moduledefs/survey in the user's cache folder)")
    .option('--no-cache', 'neither take rows from the cache nor add any')
    .addOption(findingEvidenceOption())
    .option('--resume', 'go on with the output of an interrupted survey')
    .addOption(
      new Option('--threads <count>', 'worker threads, 0 for none (default: one for each core)').argParser(count),
    )
    .addOption(formatOption('how the summary is printed', ['text', 'json', 'markdown']))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `${example('moduledefs survey . --output survey.json --site site --no-cache')}\n\nExit codes:\n  2    a source could not be opened; the others are surveyed all the same\n  130  interrupted`,
    )
    .action(async (sources: string[], flags: SurveyFlags) => {
      const { runSurvey } = await import('../commands/runSurvey.ts')
      outcome.code = await runSurvey(io, sources, flags)
    })
}

function count(text: string): number {
  const number = Number(text)
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('It is a number from 0 to 999.')
  return number
}
