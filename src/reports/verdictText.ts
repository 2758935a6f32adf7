import { modulesOf, type Verdict } from '../check/matrix/verdict.ts'
import type { FindingReport } from '../findings/index.ts'
import { capitalize } from '../text/capitalize.ts'
import { safeLine } from '../text/safeText.ts'
import { rangesText } from './matrixReports.ts'

/** As many of the modules that were left out are named. */
const NAMED = 5

/**
 * A matrix in one sentence: what breaks where, where everything loads, and what was left out. `3 of 26 modules break on v0.20.0;
 * the whole repository loads on v0.18.9 to v0.19.11.`
 */
export function verdictText(verdict: Verdict): string {
  const parts = [...brokenText(verdict), loadsText(verdict), ...asideText(verdict)]
  const text = parts.filter((part) => part !== '').join('; ')
  return `${capitalize(text)}.`
}

function brokenText(verdict: Verdict): readonly string[] {
  const { releases, columns } = verdict
  const parts: string[] = []
  const broken = modulesOf(verdict, 'breaks')
  if (broken.length > 0) {
    const since = columns.flatMap((one) => (one.fate === 'breaks' ? [one.since!] : []))
    const [from, to] = [Math.min(...since), Math.max(...since)]
    const where = from === to ? `on ${releases[from]}` : `between ${releases[from]} and ${releases[to]}`
    parts.push(`${count(verdict, broken)} ${broken.length === 1 ? 'breaks' : 'break'} ${where}`)
  }
  const never = modulesOf(verdict, 'never').filter((module) => !broken.includes(module))
  if (never.length > 0) {
    const verb = never.length === 1 ? 'does' : 'do'
    const where = releases.length === 1 ? `on ${releases[0]}` : 'on any of these releases'
    parts.push(`${count(verdict, never)} ${verb} not load ${where}`)
  }
  const later = modulesOf(verdict, 'starts-later').filter((module) => !broken.includes(module))
  if (later.length > 0)
    parts.push(`${count(verdict, later)} ${later.length === 1 ? 'needs' : 'need'} a newer engine than ${releases[0]}`)
  return parts
}

function loadsText(verdict: Verdict): string {
  const { releases, modules, loads, lossy } = verdict
  const everywhere = loads.length === releases.length
  const who =
    modules === 1
      ? everywhere
        ? `${nameOf(verdict)} loads`
        : 'it loads'
      : everywhere
        ? `${everyModule(verdict)} load`
        : 'the whole repository loads'
  if (loads.length === 0) return modules === 1 || releases.length === 1 ? '' : 'no release loads the whole repository'
  const losing =
    lossy === 0 ? '' : modules === 1 ? ', with losses' : `, with losses in ${lossy} module${lossy === 1 ? '' : 's'}`
  return `${who} on ${rangesText(releases, loads)}${losing}`
}

function asideText({ setAside, leftOut, unknown }: Verdict): readonly string[] {
  const modules = (count: number): string => `${count} module${count === 1 ? '' : 's'}`
  const names = `${leftOut.slice(0, NAMED).map(safeLine).join(', ')}${leftOut.length > NAMED ? ', …' : ''}`
  const verb = leftOut.length === 1 ? 'was' : 'were'
  return [
    ...(unknown.length === 0 ? [] : [`nothing is known of ${unknown.join(', ')}`]),
    ...(setAside === 0 ? [] : [`${modules(setAside)} with known failures ${setAside === 1 ? 'is' : 'are'} set aside`]),
    ...(leftOut.length === 0 ? [] : [`${modules(leftOut.length)} ${verb} left out (${names})`]),
  ]
}

/** What the modules are called that reports say are left out. */
export const leftOutNames = (reports: readonly FindingReport[]): readonly string[] =>
  reports.map(({ file = '-' }) => file)

const everyModule = ({ modules }: Verdict): string => (modules === 2 ? 'both modules' : `all ${modules} modules`)

const count = (verdict: Verdict, some: readonly unknown[]): string =>
  verdict.modules === 1
    ? nameOf(verdict)
    : some.length === verdict.modules
      ? everyModule(verdict)
      : `${some.length} of ${verdict.modules} modules`

const nameOf = ({ columns }: Verdict): string => {
  const module = columns[0]!.column.module
  return `module ${module.title ?? module.typedefs.name}`
}
