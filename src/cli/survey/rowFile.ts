import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { packageVersion } from '../../packageVersion.ts'
import { createSummary, type SurveyRow, type SurveySummary } from '../../survey/index.ts'
import type { Io } from '../io.ts'

export interface RowFileOptions {
  /** `-`: standard output. */
  readonly file: string
  readonly releases: readonly string[]
  readonly engineVersions: readonly string[]
  /** Places keep the lines around them. */
  readonly excerpts: boolean
}

/** The output of a survey: a head, a row for each module as it comes, and the figures at the end, a line each. */
export interface RowFile {
  /** Takes a row as JSON, and gives it back. */
  add(text: string): SurveyRow
  end(complete: boolean): SurveySummary
}

/** Begins an output. What the system refuses throws. */
export function createRowFile(io: Io, { file, ...head }: RowFileOptions): RowFile {
  const full = path.resolve(io.cwd, file)
  const open = file === '-' ? undefined : openSync(full, 'w')
  const write = (text: string): void => {
    if (open === undefined) io.out(`${text}\n`)
    else writeSync(open, `${text}\n`)
  }
  const summary = createSummary(head.releases)
  write(JSON.stringify({ kind: 'survey', formatVersion: 1, moduledefs: packageVersion, ...head }))
  return {
    add(text) {
      const row = JSON.parse(text) as SurveyRow
      write(head.excerpts || !text.includes('"excerpt"') ? text : JSON.stringify(row, withoutExcerpts))
      summary.add(row)
      return row
    },
    end(complete) {
      const result = summary.result()
      write(JSON.stringify({ kind: 'end', complete, summary: result }))
      if (open !== undefined) closeSync(open)
      return result
    },
  }
}

const withoutExcerpts = (key: string, value: unknown): unknown => (key === 'excerpt' ? undefined : value)

/** Puts an earlier output aside, to take rows from while the new one is written; undefined: there is none of use. */
export function earlierOutput(
  io: Io,
  file: string,
  excerpts: boolean,
): { readonly file: string; remove(): void } | undefined {
  const full = path.resolve(io.cwd, file)
  const aside = `${full}.before`
  // One that lies there already was left by a run that ended while it took rows from it.
  if (existsSync(full) && !existsSync(aside)) renameSync(full, aside)
  if (!existsSync(aside)) return undefined
  const remove = (): void => rmSync(aside, { force: true })
  const begin = Buffer.alloc(64 * 1024)
  const open = openSync(aside, 'r')
  const length = readSync(open, begin)
  closeSync(open)
  const [head = ''] = begin.toString('utf8', 0, length).split('\n')
  if (excerpts && !head.includes('"excerpts":true')) {
    remove()
    return undefined
  }
  return { file: aside, remove }
}
