import { exampleLines } from '../../findings/examples/exampleLines.ts'
import { createFinding, type FindingRow, findingTable } from '../../findings/index.ts'
import { nearest } from '../../text/nearest.ts'
import {
  apiHistory,
  type BehaviourRow,
  behaviourTable,
  describeSpans,
  type FeatureRow,
  featureTable,
  joinSpans,
  releaseIndex,
  releases,
  type Span,
} from '../../versions/index.ts'
import type { ExitCode, Io } from '../io.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import { topics } from './topics.ts'

export function runExplain(io: Io, topic: string, json: boolean): ExitCode {
  const explained = explain(topic)
  if (explained === undefined) {
    const known = [
      ...Object.keys(featureTable),
      ...Object.keys(findingTable),
      ...Object.keys(behaviourTable),
      ...topics.keys(),
      ...releases,
    ]
    const data = { topic: JSON.stringify(topic), suggestions: nearest(topic, known).join(', ') }
    printFindings(io, json ? 'json' : 'text', [{ findings: [createFinding('nothing-to-explain', '', data)] }])
    return 2
  }
  if (json) {
    io.out(`${JSON.stringify(explained, null, 2)}\n`)
    return 0
  }
  const { bold, dim } = palette(io.colour.out)
  io.out(`${bold(explained.topic)}  ${dim(explained.kind)}\n\n${explained.title}\n`)
  for (const { heading, lines } of explained.sections) {
    if (lines.length > 0) io.out(`\n${bold(heading)}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  }
  return 0
}

interface Explained {
  readonly topic: string
  readonly kind: string
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[]
}

function explain(topic: string): Explained | undefined {
  if (Object.hasOwn(featureTable, topic)) return explainFeature(topic, featureTable[topic as keyof typeof featureTable])
  if (Object.hasOwn(findingTable, topic)) return explainFinding(topic, findingTable[topic as keyof typeof findingTable])
  if (Object.hasOwn(behaviourTable, topic))
    return explainBehaviour(topic, behaviourTable[topic as keyof typeof behaviourTable])
  const page = topics.get(topic)
  if (page !== undefined) return { topic, kind: 'topic', ...page }
  const release = topic.startsWith('v') ? topic : `v${topic}`
  return releaseIndex(release) === undefined ? undefined : explainRelease(release)
}

const explainFeature = (topic: string, row: FeatureRow): Explained => ({
  topic,
  kind: 'feature',
  title: row.docs,
  sections: [
    { heading: 'Engines', lines: [describeSpans(row.releases)] },
    { heading: 'engineVersion of the module', lines: row.views ? [describeSpans(row.views)] : ['any'] },
    { heading: 'Below', lines: [row.belowText] },
    { heading: 'API', lines: row.coordinates },
    { heading: 'Evidence', lines: evidenceLines(row.evidence) },
  ],
})

const explainFinding = (topic: string, row: FindingRow): Explained => ({
  topic,
  kind: `finding, ${row.severity}`,
  title: row.title,
  sections: [
    { heading: 'It says', lines: [row.message] },
    { heading: 'What to do', lines: [row.hint] },
    ...exampleLines(topic),
    { heading: 'Evidence', lines: row.evidence ? evidenceLines(row.evidence) : [] },
  ],
})

const explainBehaviour = (topic: string, row: BehaviourRow): Explained => ({
  topic,
  kind: 'behaviour of engines',
  title: row.title,
  sections: [
    { heading: 'Engines', lines: [describeSpans(row.releases)] },
    { heading: 'engineVersion of the module', lines: row.views ? [describeSpans(row.views)] : ['any'] },
    { heading: 'Evidence', lines: evidenceLines(row.evidence) },
  ],
})

function explainRelease(release: string): Explained {
  const before = releases[releaseIndex(release)! - 1]
  const from = (
    rows: Readonly<Record<string, { readonly title: string; readonly releases: readonly Span[] }>>,
  ): string[] =>
    Object.entries(rows)
      .filter(([, row]) => row.releases.some((span) => span.since === release))
      .map(([id, row]) => `${row.title} (${id})`)
  const until = Object.entries(behaviourTable as Readonly<Record<string, BehaviourRow>>)
    .filter(([, row]) => row.releases.some((span) => span.until === release))
    .map(([id, row]) => `${row.title} (${id})`)
  const types = [...apiHistory().values()].map(({ name, kinds }) => ({ name, spans: joinSpans(kinds) }))
  const added = types.filter(({ spans }) => spans.some((span) => span.since === release)).map(({ name }) => name)
  const removed = types.filter(({ spans }) => spans.some((span) => span.until === release)).map(({ name }) => name)
  return {
    topic: release,
    kind: 'release',
    title:
      before === undefined
        ? 'The oldest release that is known.'
        : `What changed since ${before}, as far as modules' types go.`,
    sections: [
      { heading: 'New features', lines: from(featureTable) },
      { heading: 'Engines begin to', lines: from(behaviourTable) },
      { heading: 'Engines no longer', lines: until },
      { heading: 'Core types added', lines: before === undefined ? [] : wrap(added) },
      { heading: 'Core types removed', lines: wrap(removed) },
    ],
  }
}

const wrap = (names: readonly string[]): string[] => (names.length > 0 ? [names.join(', ')] : [])

const pages = ['engine-semantics', 'measured', 'sdk-protocol', 'modules', 'dagger-1.0', 'crashes']

/** What a row cites, and the pages of the repository where that can be read. */
const evidenceLines = (evidence: string): string[] => [
  evidence,
  ...pages.filter((name) => evidence.includes(name)).map((name) => `docs/evidence/${name}.md`),
]
