import path from 'node:path'
import { discover } from '../../src/cli/survey/discover.ts'
import { openTree } from '../../src/cli/survey/openTree.ts'
import { namedSources } from '../../src/cli/survey/sources.ts'
import { type FindingCode, findingTable } from '../../src/findings/index.ts'
import { readModule } from '../../src/survey/readModule.ts'

type Verdict = 'whole' | 'with findings' | 'not read'

interface Row {
  readonly repository: string
  readonly module: string
  readonly language: string
  readonly verdict: Verdict
  /** Of reading, each once: of a module that is not read, the errors; else the warnings. */
  readonly codes: readonly FindingCode[]
}

/** How the modules of the named repositories are read, as a page of the docs. */
export async function publicModulesPage(names: readonly string[]): Promise<string> {
  const rows: Row[] = []
  const { sources, failures } = namedSources({ cwd: process.cwd() } as never, names)
  for (const { source } of failures) throw new Error(`${source} cannot be opened`)
  for (const found of discover(sources)) {
    if ('finding' in found) continue
    const { tree, workspace, root } = openTree(found.source)
    for (const folder of found.folders) {
      // Old pages of documentation, kept for each release: the same modules again.
      if (folder.includes('/versioned_docs/')) continue
      const { identity, state, findings } = await readModule(tree, workspace, root, folder)
      if (identity.language === undefined || state === 'no-code') continue
      const severity = state === 'read' ? 'warning' : 'error'
      rows.push({
        repository: repositoryName(found.source.path),
        module: path.posix.relative(`/${root}`, path.posix.join('/', folder)) || '.',
        language: identity.language,
        verdict: state === 'unread' ? 'not read' : findings.some(hasWeight) ? 'with findings' : 'whole',
        codes: [...new Set(findings.filter((finding) => finding.severity === severity).map(({ code }) => code))],
      })
    }
  }
  return page(rows)
}

const hasWeight = ({ severity }: { readonly severity: string }): boolean =>
  severity === 'warning' || severity === 'error'

/** Copies lie in `OWNER+NAME` or `OWNER+NAME/repo`. */
const repositoryName = (folder: string): string =>
  folder
    .replace(/\/repo$/, '')
    .split('/')
    .at(-1)!
    .replace('+', '/')
    .replace(/^dagger$/, 'dagger/dagger')

const languages = ['go', 'python', 'typescript', 'dang'] as const
const titles: Readonly<Record<string, string>> = { go: 'Go', python: 'Python', typescript: 'TypeScript', dang: 'Dang' }
const verdicts: readonly Verdict[] = ['whole', 'with findings', 'not read']

function page(rows: readonly Row[]): string {
  const repositories = [...new Set(rows.map(({ repository }) => repository))].sort()
  const count = (of: Partial<Row>): number =>
    rows.filter((row) => Object.entries(of).every(([key, value]) => row[key as keyof Row] === value)).length
  const totals = languages.map(
    (language) =>
      `| ${titles[language]} | ${count({ language })} | ${verdicts.map((verdict) => count({ language, verdict })).join(' | ')} |`,
  )
  const each = repositories.flatMap((repository) =>
    languages
      .filter((language) => count({ repository, language }) > 0)
      .map((language) => {
        const numbers = verdicts.map((verdict) => count({ repository, language, verdict }) || '')
        return `| ${repository} | ${titles[language]} | ${count({ repository, language })} | ${numbers.join(' | ')} |`
      }),
  )
  const why = (verdict: Verdict): string[] => {
    const counted = new Map<string, number>()
    for (const row of rows.filter((row) => row.verdict === verdict))
      for (const code of row.codes) {
        const key = `${titles[row.language]} | ${findingTable[code].title} (\`${code}\`)`
        counted.set(key, (counted.get(key) ?? 0) + 1)
      }
    return [...counted]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([key, number]) => `| ${key} | ${number} |`)
  }
  const unread = rows
    .filter(({ verdict }) => verdict === 'not read')
    .map(
      ({ repository, module, language, codes }) =>
        `| ${repository} | ${module} | ${titles[language]} | ${codes.map((code) => `\`${code}\``).join(', ')} |`,
    )
    .sort()
  return [
    '# Public modules, read',
    '',
    'How the readers take modules that other people wrote: `node scripts/read-public-modules.mjs LIST` over copies of these',
    'repositories wrote this page. Only names, counts and verdicts are kept. "Whole" is read without a warning; "with findings" is',
    'read, and each finding says at its line what is otherwise; "not read" has errors, each at its line.',
    '',
    ...table(['language', 'modules', ...verdicts], totals),
    '',
    '## Why not whole',
    '',
    ...table(['language', 'finding', 'modules'], why('with findings')),
    '',
    '## Why not read',
    '',
    ...table(['language', 'finding', 'modules'], why('not read')),
    '',
    ...table(['repository', 'module', 'language', 'finding'], unread),
    '',
    '## By repository',
    '',
    ...table(['repository', 'language', 'modules', ...verdicts], each),
    '',
  ].join('\n')
}

const table = (columns: readonly string[], rows: readonly string[]): readonly string[] => [
  `| ${columns.join(' | ')} |`,
  `|${columns.map(() => '---|').join('')}`,
  ...rows,
]
