import { Option } from 'commander'
import type { EvidenceKind } from '../../versions/index.ts'
import { example, formatOption, jsonOption } from '../options.ts'
import type { Verb } from '../program.ts'

interface Flags {
  readonly format: 'text' | 'json'
}

interface EvidenceFlags extends Flags {
  readonly evidence?: EvidenceKind
}

const evidenceOption = (): Option =>
  new Option('--evidence <kind>', 'only what is known in this way').choices(['measured', 'source', 'guess'])

export const explainVerb: Verb = (program, io, outcome) => {
  program
    .command('explain')
    .summary('explain a feature, a finding code or a version')
    .description('Explains a feature, a finding code, a behaviour of engines, or what changed in a version.')
    .argument('<topic>', 'such as enum-members, source-maps-dropped or v0.18.11')
    .addOption(formatOption('how it is printed'))
    .addOption(jsonOption())
    .addHelpText('after', example('moduledefs explain enum-members', 'moduledefs explain v0.18.11'))
    .action(async (topic: string, flags: Flags) => {
      const { runExplain } = await import('../commands/runExplain.ts')
      outcome.code = runExplain(io, topic, flags.format === 'json')
    })
}

export const featuresVerb: Verb = (program, io, outcome) => {
  program
    .command('features')
    .summary('list features and the release that introduced each')
    .description(
      'Lists the features: the release and engineVersion (view) that introduced each, and what happens on older ones.',
    )
    .addOption(formatOption('how it is printed'))
    .addOption(jsonOption())
    .addOption(evidenceOption())
    .addHelpText('after', example('moduledefs features'))
    .action(async (flags: EvidenceFlags) => {
      const { runFeatures } = await import('../commands/runFeatures.ts')
      outcome.code = runFeatures(io, flags.format === 'json', flags.evidence)
    })
}

export const versionsVerb: Verb = (program, io, outcome) => {
  program
    .command('versions')
    .summary('list known releases')
    .description(
      'Lists releases of the engine: all, or those of a set. With --evidence, lists what engines do by release instead, as far as it is known in that way; of a guess it says what would decide it.',
    )
    .argument('[set]', 'latest, latest-beta, all, boundaries, a range a..b, or several with commas', 'all')
    .addOption(formatOption('how it is printed'))
    .addOption(jsonOption())
    .addOption(evidenceOption())
    .addHelpText('after', example('moduledefs versions boundaries', 'moduledefs versions --evidence guess'))
    .action(async (set: string, { format, evidence }: EvidenceFlags) => {
      const { runBehaviours, runVersions } = await import('../commands/runVersions.ts')
      outcome.code = evidence ? runBehaviours(io, evidence, format === 'json') : runVersions(io, set, format === 'json')
    })
}

export const apiVerb: Verb = (program, io, outcome) => {
  program
    .command('api')
    .summary('show when a type, field or argument was introduced')
    .description("Shows the history of a part of Dagger's API: when it was introduced, removed, and with which type.")
    .argument('<coordinate>', 'Type, Type.field or Type.field(argument:)')
    .addOption(formatOption('how it is printed'))
    .addOption(jsonOption())
    .addHelpText('after', example("moduledefs api 'Function.withArg(defaultAddress:)'", 'moduledefs api Env'))
    .action(async (coordinate: string, flags: Flags) => {
      const { runApi } = await import('../commands/runApi.ts')
      outcome.code = runApi(io, coordinate, flags.format === 'json')
    })
}

export const schemaVerb: Verb = (program, io, outcome) => {
  program
    .command('schema')
    .summary('print the JSON Schema of the document')
    .description('Prints the JSON Schema of typedefs documents, for editors and other languages.')
    .addHelpText('after', example('moduledefs schema > typedefs.schema.json'))
    .action(async () => {
      const { typedefsJsonSchema } = await import('../../typedefs/index.ts')
      io.out(`${JSON.stringify(typedefsJsonSchema(), null, 2)}\n`)
      outcome.code = 0
    })
}
