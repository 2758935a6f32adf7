import { type Cell, htmlTable, page, type SiteFile } from './page.ts'

/** Rows on one page, and in one file of data. */
const PAGE = 200

export interface ListOptions {
  /** Files are `name.html`, `name-2.html` …, `data/name-1.js` …. */
  readonly name: string
  readonly title: string
  readonly heads: readonly string[]
  readonly version: string
  readonly trail: readonly (readonly [title: string, path: string])[]
  readonly depth?: number
}

/** A list that grows row by row and is written page by page, so that neither memory nor a page grows with it. */
export interface SiteList {
  add(cells: readonly Cell[]): Iterable<SiteFile>
  end(): Iterable<SiteFile>
  readonly count: number
}

const fileOf = (name: string, page: number): string => `${name}${page === 1 ? '' : `-${page}`}.html`

export function createList({ name, title, heads, version, trail, depth = 0 }: ListOptions): SiteList {
  let rows: (readonly Cell[])[] = []
  let [pages, count] = [0, 0]

  function* flush(more: boolean): Generator<SiteFile> {
    pages++
    const up = '../'.repeat(depth)
    const link = (number: number, text: string, rel: string): string =>
      `<a rel="${rel}" href="${up}${fileOf(name, number)}">${text}</a>`
    const links = [
      ...(pages > 1 ? [link(pages - 1, 'Previous page', 'prev')] : []),
      ...(more ? [link(pages + 1, 'Next page', 'next')] : []),
    ]
    const shown = pages === 1 ? title : `${title}, page ${pages}`
    const paging = links.length === 0 ? '' : `<nav class="pages" aria-label="Pages">${links.join(' ')}</nav>`
    const table = htmlTable(shown, heads, rows, depth, name)
    yield page(fileOf(name, pages), { title: shown, depth, version, trail }, `${table}\n${paging}`)
    yield [`data/${name}-${pages}.js`, `surveyRows(${script(rows)},${more})\n`]
    rows = []
  }
  return {
    *add(cells) {
      if (rows.length === PAGE) yield* flush(true)
      rows.push(cells)
      count++
    },
    *end() {
      if (rows.length > 0 || pages === 0) yield* flush(false)
    },
    get count() {
      return count
    },
  }
}

/** Data for a script file: cells as text, link and tone. */
const script = (rows: readonly (readonly Cell[])[]): string =>
  JSON.stringify(rows.map((cells) => cells.map(({ text, href, tone }) => [text, href ?? '', tone ?? '']))).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
