import type { ProspectCounts, SurveySummary } from './summary.ts'

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** `97 %`, and neither 0 nor 100 where it is not wholly so. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return ''
  const exact = (part / whole) * 100
  const rounded = Math.round(exact)
  if (rounded === 100 && part < whole) return '>99 %'
  return rounded === 0 && part > 0 ? '<1 %' : `${rounded} %`
}

/** What a newer engineVersion comes to, in words. */
export function prospectWords({ unchanged, renamed, names, breaks }: ProspectCounts, upToDate = 0) {
  return {
    good: `${unchanged} unchanged${upToDate > 0 ? ` and ${upToDate} there already` : ''}`,
    renamed: `${renamed} with new names${names > 0 ? ` (${names})` : ''}`,
    broken: `${breaks} ${breaks === 1 ? 'breaks' : 'break'}`,
  }
}

/** A survey in one sentence. */
export function verdict({ modules, read, loads, bump, next, floor }: SurveySummary): string {
  if (modules === 0) return 'No module was found.'
  if (read === 0) return `None of ${count(modules, 'module')} was read.`
  const [newest = '', on = 0] = loads.at(-1) ?? []
  const whole = read === modules ? `All ${count(read, 'module')} read` : `${read} of ${count(modules, 'module')} read`
  const breaks = (n: number): string => (n === 0 ? 'None breaks' : n === 1 ? '1 breaks' : `${n} break`)
  return [
    `${whole}; ${on === read ? 'all' : on} of them load on ${newest}.`,
    `${breaks(bump.breaks)} with engineVersion ${bump.release}, ${next.breaks === 0 ? 'none' : next.breaks} with ${next.release}.`,
    floor === undefined ? '' : `All of them load from ${floor} on.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
