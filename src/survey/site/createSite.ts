import type { ModuleRow, SurveyRow } from '../rows.ts'
import { loads, moduleTitle, type SurveySummary } from '../summary.ts'
import { MODULE_HEADS, moduleCells, newestStatus, REPOSITORY_HEADS } from './cells.ts'
import { createList, type SiteList } from './lists.ts'
import { moduleContent } from './modulePage.ts'
import { page, type SiteFile } from './page.ts'
import { siteScript } from './siteScript.ts'
import { siteStyle } from './siteStyle.ts'
import { startContent } from './startPage.ts'

/** Modules in one folder of the site. */
const FOLDER = 500

interface Repository {
  readonly name: string
  readonly list: SiteList
  readonly href: string
  modules: number
  read: number
  newest: number
  bump: number
  next: number
}

/**
 * A static site of a survey, file by file as its rows come, those of one repository together. It opens from the disk; no page grows
 * with the number of modules.
 */
export function createSite(version: string, title = 'Survey of modules') {
  const start = [title, 'index.html'] as const
  const shared = { version, trail: [start] }
  const modules = createList({ ...shared, name: 'modules', title: 'Modules', heads: MODULE_HEADS })
  const repositories = createList({ ...shared, name: 'repositories', title: 'Repositories', heads: REPOSITORY_HEADS })
  let repository: Repository | undefined

  function* endRepository(): Generator<SiteFile> {
    if (repository === undefined) return
    const { name, list, href, ...figures } = repository
    yield* list.end()
    const cell = (n: number, tone: string) => ({ text: String(n), ...(n > 0 && tone !== '' ? { tone } : {}) })
    yield* repositories.add([
      { text: name, href },
      cell(figures.modules, ''),
      cell(figures.read, ''),
      cell(figures.newest, ''),
      cell(figures.bump, 'fails'),
      cell(figures.next, 'fails'),
    ])
    repository = undefined
  }

  function begin(name: string): Repository {
    const file = `r/${repositories.count + 1}`
    const trail = [start, ['Repositories', 'repositories.html'] as const]
    const list = createList({ version, trail, name: file, title: name, heads: MODULE_HEADS, depth: 1 })
    return { name, list, href: `${file}.html`, modules: 0, read: 0, newest: 0, bump: 0, next: 0 }
  }

  function count(to: Repository, row: ModuleRow): void {
    to.modules++
    if (row.state !== 'read') return
    to.read++
    if (loads(newestStatus(row))) to.newest++
    if (row.bump !== undefined && !loads(row.bump.status)) to.bump++
    if (!loads(row.next.status)) to.next++
  }

  return {
    /** The files that a row makes or completes. */
    *add(row: SurveyRow): Generator<SiteFile> {
      if (row.kind === 'source') return
      if (repository?.name !== row.repository) yield* endRepository()
      repository ??= begin(row.repository)
      count(repository, row)
      const number = modules.count
      const href = `m/${Math.floor(number / FOLDER)}/${number}.html`
      const name = moduleTitle(row)
      const trail = [start, [row.repository, repository.href] as const]
      yield page(href, { title: name, depth: 2, version, trail }, moduleContent(row))
      yield* repository.list.add(moduleCells(row, href, row.path === '.' ? row.name : row.path))
      yield* modules.add(moduleCells(row, href))
    },
    /** What is left: the start page, the ends of lists, style and script. */
    *end(summary: SurveySummary): Generator<SiteFile> {
      yield* endRepository()
      yield* modules.end()
      yield* repositories.end()
      yield page('index.html', { title, depth: 0, version }, startContent(summary))
      yield ['style.css', siteStyle]
      yield ['site.js', siteScript]
    },
  }
}
