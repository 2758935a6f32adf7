import { escapeHtml } from './escapeHtml.ts'

/** Labels keep so much of the width between them: what one of 11 px needs where the bars are narrowest. */
const APART = 9

/** Names of minor versions above bars, each where its first release begins, as far as there is room. */
export function axis(releases: readonly string[]): string {
  let free = 0
  let last = ''
  const marks = releases.map((release, index) => {
    const minor = release.replace(/\.\d+(-.*)?$/, '')
    const left = percent(index, releases.length)
    if (minor === last || left < free || left > 100 - APART / 2) return ''
    last = minor
    free = left + APART
    return `<span style="left:${left}%">${escapeHtml(minor)}</span>`
  })
  return `<div class="axis">${marks.join('')}</div>`
}

/** Where something begins, or how wide it is, in hundredths. */
export const percent = (part: number, whole: number): number => Math.round((part / Math.max(whole, 1)) * 10000) / 100
