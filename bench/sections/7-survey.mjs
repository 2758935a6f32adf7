import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { surveyModules } from '../surveyModules.mjs'

export const title = 'Survey of modules (Go 62 %, Python 20 %, TypeScript 13 %, Dang 5 %) on every release, seconds'
export const bar =
  '2,000 modules in 60 s on two cores, again with one changed in 3 s; 20,000 copies in proportion (MODULEDEFS_BENCH_ALL=1)'

const command = fileURLToPath(new URL('../../dist/cli/moduledefs.js', import.meta.url))

export async function run() {
  const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-survey-'))
  const survey = (modules) => {
    const started = performance.now()
    const args = [command, 'survey', 'all', '--cache', 'cache', '--format', 'json']
    const { read } = JSON.parse(execFileSync('/usr/bin/env', ['node', ...args], { cwd: folder, maxBuffer: 1e8 }))
    if (read !== modules) throw new Error(`${read} of ${modules} modules were read`)
    return (performance.now() - started) / 1000
  }
  const rows = []
  const add = (what, modules) => {
    const seconds = survey(modules)
    rows.push({ survey: what, modules, seconds, 'milliseconds a module': (seconds * 1000) / modules })
  }
  const write = (from, to) => {
    for (let number = from; number < to; number++)
      for (const [name, text] of Object.entries(surveyModules(number))) {
        const file = path.join(folder, 'all', `repository-${Math.floor(number / 10)}`, name)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
  }
  try {
    write(0, 2000)
    add('first run', 2000)
    const changed = path.join(folder, 'all/repository-0/module-0/main.go')
    writeFileSync(changed, `${readFileSync(changed, 'utf8')}\n// changed\n`)
    add('again, one changed', 2000)
    if (process.env.MODULEDEFS_BENCH_ALL) {
      rmSync(path.join(folder, 'cache'), { recursive: true })
      write(2000, 20_000)
      add('first run', 20_000)
    }
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
