import { engineSays, type Finding, placeOf } from '../../findings/index.ts'
import { escapeHtml } from './escapeHtml.ts'

/** A finding in a line: what is so, what to do about it, and where. */
export function findingText(finding: Finding, file: string | undefined): string {
  const place = placeOf(finding, file)
  const where = place === '' ? '' : ` <code>${escapeHtml(place)}</code>`
  return `${escapeHtml(`${finding.message}.${engineSays(finding)}`)} <span class="quiet">${escapeHtml(finding.hint)}</span>${where}`
}
