import { escapeHtml } from '../../reports/html/escapeHtml.ts'

/** A file of a site: its path from the site's folder, and its text. */
export type SiteFile = readonly [path: string, text: string]

export interface PageOptions {
  readonly title: string
  /** How many folders the page lies below the site's. */
  readonly depth: number
  readonly version: string
  /** Where it is in the site, from the start: title and path. */
  readonly trail?: readonly (readonly [title: string, path: string])[]
}

const POLICY =
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'"

/** A page of the site around its content, which is HTML. */
export function page(path: string, { title, depth, version, trail = [] }: PageOptions, content: string): SiteFile {
  const up = '../'.repeat(depth)
  const links = trail.map(([name, to]) => `<li><a href="${up}${escapeHtml(to)}">${escapeHtml(name)}</a></li>`)
  const where =
    links.length === 0 ? '' : `<nav aria-label="Where this is"><ol class="trail">${links.join('')}</ol></nav>\n`
  return [
    path,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}style.css">
</head>
<body data-up="${up}">
<a class="skip" href="#main">To the content</a>
${where}<header><h1>${escapeHtml(title)}</h1></header>
<main id="main">
${content}
</main>
<footer><p class="quiet">Made by moduledefs ${escapeHtml(version)}. Nothing on this page is loaded from a network.</p></footer>
<script src="${up}site.js"></script>
</body>
</html>
`,
  ]
}

export interface Cell {
  readonly text: string
  /** A link from the site's folder. */
  readonly href?: string
  /** How it is coloured; its words say the same. */
  readonly tone?: string
}

/** A table as HTML; with `list`, the script can sort and filter it, its further rows included. */
export function htmlTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  depth: number,
  list?: string,
): string {
  const up = '../'.repeat(depth)
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')
  const body = rows.map((cells) => {
    const written = cells.map(({ text, href, tone }, index) => {
      const inside =
        href === undefined ? escapeHtml(text) : `<a href="${up}${escapeHtml(href)}">${escapeHtml(text)}</a>`
      const attributes = tone === undefined ? '' : ` class="${tone}"`
      return index === 0 ? `<th scope="row"${attributes}>${inside}</th>` : `<td${attributes}>${inside}</td>`
    })
    return `<tr>${written.join('')}</tr>`
  })
  const listed = list === undefined ? '' : ` data-list="${list}"`
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table${listed}><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`
}
