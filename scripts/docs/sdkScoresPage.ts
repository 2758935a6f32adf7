import scores from '../../data/sdk-scores.json' with { type: 'json' }
import { conformanceCatalogue } from '../../src/conformance/index.ts'
import { cell } from './cell.ts'

const short = ({ id }: (typeof scores)[number]): string => id.replace('-', ' ')

/** `docs/sdk-scores.md`: what published SDKs register for the modules of the conformance catalogue, as `scripts/score-sdks.mjs` saw it. */
export function sdkScoresPage(): string {
  const features = [...new Set(conformanceCatalogue.map(({ feature }) => feature))]
  const points = (feature: string) =>
    scores.map(({ features: own }) => {
      const score = own.find((one) => one.feature === feature)
      if (!score) return ''
      return score.passed === score.of ? `${score.passed}` : `**${score.passed}** of ${score.of}`
    })
  return [
    '# What published SDKs register',
    '',
    'Each SDK registered the small modules of the [conformance catalogue](../compat-fixtures/conformance/README.md), written in its',
    'language ([sources](../compat-fixtures/conformance-sources)); what it registered was captured and compared with the typedefs that',
    'the catalogue asks for. The SDKs are as published, their own entrypoints ran, and no engine or container was used. This page is',
    'written from `data/sdk-scores.json`, which `node scripts/score-sdks.mjs` makes; do not edit it. Your own SDK:',
    '',
    '```sh',
    'moduledefs conformance --catalogue cases     # the modules, in words and as typedefs; write them in your language',
    "moduledefs conformance --sources cases --sdk-entrypoint 'what your runtime runs, with {source} in it'",
    '```',
    '',
    '| SDK | registered on | date | passes |',
    '|---|---|---|---|',
    ...scores.map(({ title, engine, date, passed, of }) => `| ${title} | ${engine} | ${date} | ${passed} of ${of} |`),
    '',
    `| feature | ${scores.map(short).join(' | ')} |`,
    `|---|${scores.map(() => '---|').join('')}`,
    ...features.map((feature) => `| ${feature} | ${points(feature).join(' | ')} |`),
    '',
    '## What is registered otherwise',
    '',
    'A point is lost for whatever callers can see, however small. What a language or a release of an SDK has no word for counts as not',
    'registered.',
    '',
    '| case | SDK | what is different |',
    '|---|---|---|',
    ...conformanceCatalogue.flatMap(({ id }) => failuresOf(id)),
    '',
    '## What is not in the table, and what was built',
    '',
    ...NOT_RUN,
    '',
  ].join('\n')
}

/** One row for each way in which a case fails, with the SDKs that share it. */
function failuresOf(id: string): readonly string[] {
  const rows = new Map<string, string[]>()
  for (const score of scores) {
    const failure = score.failures.find((one) => one.id === id)
    if (!failure) continue
    const said = failure.missing ? 'The language has no word for it' : failure.differences.join('; ')
    rows.set(said, [...(rows.get(said) ?? []), short(score)])
  }
  return [...rows].map(([said, sdks]) => `| ${id} | ${sdks.join(', ')} | ${cell(said)} |`)
}

const NOT_RUN = [
  '- **Rust**: the crate `dagger-sdk` is a client: it has no entrypoint for modules, so there is nothing to score. A program of a few',
  '  lines that makes a module with `dagger-sdk` 0.21.8 and asks for its ID was captured from that question.',
  '- **PHP and Elixir**: their package registries were not reachable where the table was made.',
  '- **Java**: Maven Central has no `dagger-java-sdk`; it was built from the sources of v0.21.8, with javapoet 0.16.0 and',
  '  smallrye-graphql-client 2.17.0 in place of versions that could not be had.',
  '- **Go**: the generator is part of Dagger’s own repository, and was built from its sources at v0.21.8.',
  '- **Dang**: engines interpret it themselves; no SDK process can be captured.',
]
