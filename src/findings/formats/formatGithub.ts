import { engineSays } from './engineSays.ts'
import { printable } from './printable.ts'
import { type FindingReport, placeOf } from './report.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'notice', note: 'notice' } as const

/** GitHub workflow commands, a line each, so that findings stand beside the code of a pull request. */
export function formatGithub(reports: readonly FindingReport[]): string {
  const lines = reports.flatMap(({ file, target, findings }) =>
    findings.map((finding) => {
      const place = finding.sourceMap ?? finding.location
      const properties = [
        ['file', finding.sourceMap?.filename ?? file],
        ['line', place?.line],
        ['col', place?.column],
        ['title', `${finding.code}${target === undefined ? '' : ` on ${target}`}`],
      ].filter(([, value]) => value !== undefined)
      const written = properties.map(([key, value]) => `${key}=${escapeProperty(printable(String(value)))}`).join(',')
      const where = place === undefined && file !== undefined ? `${placeOf(finding, file)}: ` : ''
      return `::${LEVELS[finding.severity]} ${written}::${escapeData(printable(`${where}${finding.message}.${engineSays(finding)} ${finding.hint}`))}\n`
    }),
  )
  return lines.join('')
}

const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
