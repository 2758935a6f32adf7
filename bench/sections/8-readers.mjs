import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { moduleOfFiles } from '../moduleOfFiles.mjs'
import { surveyModules } from '../surveyModules.mjs'

export const title = 'Modules read from their sources: whole commands, and what the readers take of the package'
export const bar =
  'Go or Python module of 20 files 0.4 s, TypeScript 1 s; matrix of 1,000 modules 30 s on two cores; readers 3 MB'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const command = path.join(dist, 'cli', 'moduledefs.js')

export function run() {
  const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-readers-'))
  try {
    const rows = ['go', 'python', 'typescript', 'dang'].map((language) => {
      const at = path.join(folder, language)
      writeAll(at, moduleOfFiles(language, 20))
      return { what: `scan, ${language}, 20 files`, ...best(5, ['scan', at]) }
    })
    const all = path.join(folder, 'all')
    for (let number = 0; number < 1000; number++) writeAll(all, surveyModules(number))
    rows.push({
      what: 'matrix, 1,000 modules, 3 engines',
      ...best(1, ['matrix', all, '--engine', 'v0.18.10,v0.21.8,v1.0.0-beta.10']),
    })
    return [
      ...rows,
      { what: 'grammars and readers', megabytes: (readersSize() + size(path.join(dist, 'grammars'))) / 1e6 },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeAll(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** The best of some runs: wall-clock time, and the time of all cores together, which does not depend on what else runs. */
function best(runs, args) {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2> "$FINDINGS"'
  const results = Array.from({ length: runs }, () => {
    const env = { ...process.env, FINDINGS: path.join(args[1], '..', 'findings') }
    const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, command, ...args], { env })
    if (status === null || status === 2) throw new Error(readFileSync(env.FINDINGS, 'utf8').slice(-2000))
    const [seconds, user, system] = String(stderr).trim().split('\n').at(-1).split(' ').map(Number)
    return { seconds, 'CPU seconds': user + system, megabytes: undefined }
  })
  return results.sort((a, b) => a.seconds - b.seconds)[0]
}

const readersSize = () =>
  ['go', 'python', 'dang', 'syntax', 'spelling'].reduce(
    (sum, name) => sum + size(path.join(dist, 'src', 'languages', name)),
    0,
  )

const size = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(path.join(entry.parentPath, entry.name)).size : 0),
    0,
  )
