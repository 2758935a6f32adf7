import type { FindingReport } from '../../findings/index.ts'
import { type BrokenModules, documentOf } from '../moduleRows.ts'
import { escapeHtml } from './escapeHtml.ts'
import { findingText } from './findingText.ts'
import { pathUnder } from './moduleBars.ts'

/** Every module that does not load somewhere, since when and why; those that only need a newer engine; those that were left out. */
export function brokenSection({ broken, newer }: BrokenModules, leftOut: readonly FindingReport[]): string {
  const modules = broken.map(({ name, path, document, fate, reasons }) => {
    const items = reasons.map(
      ({ finding, file, on }) =>
        `<li><span class="on">${escapeHtml(on)}</span> ${findingText(finding, documentOf(finding, file, document))}</li>`,
    )
    return `<h3>${escapeHtml(name)} <strong class="fails">${escapeHtml(fate)}</strong> ${pathUnder(name, path)}</h3><ul class="findings">${items.join('')}</ul>`
  })
  const older = [...newer].map(
    ([release, names]) => `<dt>${escapeHtml(release)}</dt><dd>${names.map(escapeHtml).join(', ')}</dd>`,
  )
  const missing = leftOut.flatMap(({ file = '-', findings }) =>
    findings.map((finding) => `<li><strong>${escapeHtml(file)}</strong> ${findingText(finding, undefined)}</li>`),
  )
  return [
    modules.length === 0
      ? ''
      : `<section aria-labelledby="broken"><h2 id="broken">What does not load</h2>\n${modules.join('\n')}</section>`,
    older.length === 0
      ? ''
      : `<section aria-labelledby="newer"><h2 id="newer">Need the engine of their own engineVersion</h2><dl>${older.join('')}</dl></section>`,
    missing.length === 0
      ? ''
      : `<section aria-labelledby="left-out"><h2 id="left-out">Left out</h2><ul class="findings">${missing.join('')}</ul></section>`,
  ].join('\n')
}
