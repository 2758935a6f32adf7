import { engineSays, type Finding, type FindingReport, findingTable, partOf } from '../findings/index.ts'
import { evidenceOfFinding } from '../versions/index.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note', note: 'note' } as const

/** SARIF 2.1.0, as code scanning takes it: a rule for each code that occurs, a result for each finding. */
export function formatSarif(reports: readonly FindingReport[], version: string): string {
  const codes = [...new Set(reports.flatMap(({ findings }) => findings.map(({ code }) => code)))].sort()
  const indices = new Map(codes.map((code, index) => [code, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'moduledefs',
            version,
            rules: codes.map((code) => ({
              id: code,
              shortDescription: { text: findingTable[code].title },
              help: { text: `${findingTable[code].hint} \`moduledefs explain ${code}\` has an example and more.` },
              defaultConfiguration: { level: LEVELS[findingTable[code].severity] },
            })),
          },
        },
        results: reports.flatMap((report) =>
          report.findings.map((finding) => result(report, finding, indices.get(finding.code) ?? 0)),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function result({ file, target }: FindingReport, finding: Finding, ruleIndex: number) {
  const { code, severity, message, hint, sourceMap, location, pointer } = finding
  const place = sourceMap ?? location
  const uri = sourceMap?.filename ?? file
  const region =
    place === undefined || place.line < 1
      ? {}
      : { region: { startLine: place.line, startColumn: Math.max(place.column, 1) } }
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: `${message}.${engineSays(finding)} ${hint}${target === undefined ? '' : ` (${target})`}` },
    locations: [
      {
        ...(uri === undefined ? {} : { physicalLocation: { artifactLocation: { uri: encodeURI(uri) }, ...region } }),
        logicalLocations: [{ fullyQualifiedName: pointer === '' ? '/' : pointer }],
      },
    ],
    properties: { evidence: evidenceOfFinding(finding) },
    partialFingerprints: { 'moduledefs/v1': `${code} ${partOf(finding)} ${target ?? ''}` },
  }
}
