import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packageVersion } from '../../packageVersion.ts'
import { createSite, type SurveyRow, type SurveySummary } from '../../survey/index.ts'
import { rowsOf } from './rowCache.ts'

/** Writes a survey's site into a folder, from its rows on the disk. What the system refuses throws. */
export function writeSite(folder: string, rows: string, summary: SurveySummary): void {
  const site = createSite(packageVersion)
  const made = new Set<string>()
  const write = (files: Iterable<readonly [path: string, text: string]>): void => {
    for (const [name, text] of files) {
      const file = path.join(folder, name)
      const inside = path.dirname(file)
      if (!made.has(inside)) {
        mkdirSync(inside, { recursive: true })
        made.add(inside)
      }
      writeFileSync(file, text)
    }
  }
  for (const line of rowsOf(rows)) {
    const row = JSON.parse(line) as SurveyRow | { readonly kind: 'survey' | 'end' }
    if (row.kind === 'module' || row.kind === 'source') write(site.add(row))
  }
  write(site.end(summary))
}
