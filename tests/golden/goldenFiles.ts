import { toText } from '../../src/emit/index.ts'
import { createFinding } from '../../src/findings/index.ts'
import { translate } from '../../src/translate/index.ts'
import type { Typedefs } from '../../src/typedefs/index.ts'
import { createTarget, newestRelease, releases, type Target } from '../../src/versions/index.ts'

// Both sides of every view gate of the feature table.
const VIEWS = ['v0.18.10', 'v0.18.11', 'v0.21.8', 'v1.0.0']

/** File name → content: what a document becomes, one file for each run of neighbouring releases where it becomes the same. */
export function goldenFiles(typedefs: Typedefs): Map<string, string> {
  const files = new Map<string, string>()
  for (const view of [undefined, ...VIEWS]) {
    let run: { first: string; last: string; text: string } | undefined
    const close = (): void => {
      if (run) files.set(fileName(run.first, run.last, view), `${run.text}`)
      run = undefined
    }
    for (const release of releases) {
      const made = createTarget(view === undefined ? { release } : { release, engineVersion: view })
      if (!made.ok) {
        close()
        continue
      }
      const text = describe(typedefs, made.target)
      if (run?.text === text) {
        run.last = release
      } else {
        close()
        run = { first: release, last: release, text }
      }
    }
    close()
  }
  return files
}

// A run up to the newest release has an open end, so that a release in which nothing changes renames no file.
const fileName = (first: string, last: string, view: string | undefined): string =>
  `${last === newestRelease ? `${first}..newest` : first === last ? first : `${first}..${last}`}${view === undefined ? '' : `__view-${view}`}.txt`

// Release and view themselves are left out, so that neighbours compare equal.
function describe(typedefs: Typedefs, target: Target): string {
  const { plan, findings, wire } = translate(typedefs, target)
  const lines = findings.map(({ code, pointer, data }) => {
    const { severity, message } = createFinding(code, pointer, {
      ...data,
      release: '<release>',
      view: '<view>',
    } as never)
    return `${severity} ${pointer || '/'} ${message} [${code}]`
  })
  return [
    '# findings',
    ...(lines.length > 0 ? lines : ['none']),
    '',
    '# wire',
    ...(wire.enums.length > 0
      ? wire.enums.map(({ name, members }) => `${name}: ${members.map(({ json }) => JSON.stringify(json)).join(' ')}`)
      : ['no enums']),
    '',
    '# calls',
    plan ? toText(plan) : 'refused\n',
  ].join('\n')
}
