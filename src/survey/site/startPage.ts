import { findingTable } from '../../findings/index.ts'
import { escapeHtml } from '../../reports/html/escapeHtml.ts'
import { landmarks } from '../landmarks.ts'
import type { ProspectCounts, SurveySummary } from '../summary.ts'
import { count, percent, verdict } from '../words.ts'
import { type Cell, htmlTable } from './page.ts'

const bar = (part: number, whole: number): string =>
  `<meter min="0" max="${whole}" value="${part}">${percent(part, whole)}</meter>`

const figure = (number: number | string, text: string, tone = ''): string =>
  `<li><strong class="${tone}">${escapeHtml(String(number))}</strong> ${escapeHtml(text)}</li>`

/** The start of a site: how many load where, what breaks at the next bump and at 1.0, what the floor is. */
export function startContent(summary: SurveySummary): string {
  const { read, loads, floors, floor, decisive, findings } = summary
  const [newest = '', on = 0] = loads.at(-1) ?? []
  const figures = [
    figure(`${on} of ${read}`, `load on ${newest}`, on === read ? 'native' : 'fails'),
    figure(
      summary.bump.breaks,
      `break with engineVersion ${summary.bump.release}`,
      summary.bump.breaks > 0 ? 'fails' : 'native',
    ),
    figure(
      summary.next.breaks,
      `break with engineVersion ${summary.next.release}`,
      summary.next.breaks > 0 ? 'fails' : 'native',
    ),
    floor === undefined
      ? figure('none', 'is the engine from which on all load')
      : figure(floor, 'is the oldest engine for all of them'),
    figure(summary.unread, 'were not read', summary.unread > 0 ? 'lossy' : 'native'),
  ]
  const barTable = (caption: string, head: string, rows: readonly (readonly [string, number])[]): string => {
    const lines = rows.map(
      ([name, n]) =>
        `<tr><th scope="row">${escapeHtml(name)}</th><td>${n}</td><td>${percent(n, read)}</td><td>${bar(n, read)}</td></tr>`,
    )
    return `<table><caption>${escapeHtml(caption)}</caption><thead><tr><th scope="col">${head}</th><th scope="col">Modules</th><th scope="col">Share</th><td></td></tr></thead><tbody>${lines.join('')}</tbody></table>`
  }
  const prospect = ({ release, unchanged, renamed, names, breaks }: ProspectCounts, there: number): Cell[] => [
    { text: release },
    { text: String(there) },
    { text: String(unchanged) },
    { text: names > 0 ? `${renamed} (${count(names, 'name')})` : String(renamed) },
    { text: String(breaks), ...(breaks > 0 ? { tone: 'fails' } : {}) },
  ]
  const because =
    decisive.length === 0
      ? ''
      : `<p class="quiet">${floor === undefined ? 'The newest engine does not load' : `Not older because of`}: ${escapeHtml(decisive.join(', '))}.</p>`
  const codes = findings.map(({ code, severity, modules }): Cell[] => [
    { text: findingTable[code].title },
    { text: severity, tone: severity },
    { text: String(modules) },
    { text: code },
  ])
  return [
    `<p class="verdict">${escapeHtml(verdict(summary))}</p>`,
    `<ul class="figures">${figures.join('')}</ul>`,
    `<p><a href="repositories.html">${count(summary.repositories, 'repository', 'repositories')}</a> · <a href="modules.html">${count(summary.modules, 'module')}</a>: ${summary.languages.map(([name, n]) => `${escapeHtml(name)} ${n}`).join(', ')}; ${summary.unread} not read, ${summary.noCode} without code</p>`,
    `<section class="columns"><div>${barTable('Where modules load, each with its own engineVersion', 'Engine', landmarks(loads))}</div>`,
    `<div>${barTable('Oldest engine from which on a module loads, whatever its engineVersion', 'Engine', floors)}${because}</div>`,
    `<div>${barTable('engineVersion of the modules', 'engineVersion', summary.engineVersions)}</div></section>`,
    htmlTable(
      'With a newer engineVersion',
      ['engineVersion', 'There already', 'Unchanged', 'New names for callers', 'Break'],
      [prospect(summary.bump, summary.upToDate), prospect(summary.next, 0)],
      0,
    ),
    codes.length === 0
      ? ''
      : htmlTable('Findings, by how many modules have them', ['Finding', 'Severity', 'Modules', 'Code'], codes, 0),
  ].join('\n')
}
