// Which published releases of Dagger are missing in data/api-history.json: `npm run releases`.
// Asks the registries through their own clients (npm, and pip where there is one), since not every release is in both.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import semver from 'semver'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { versions: known, published: dates = {} } = JSON.parse(
  readFileSync(path.join(root, 'data/api-history.json'), 'utf8'),
)

const run = (command, ...args) => {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

const npm = run('npm', 'view', '@dagger.io/dagger', 'versions', '--json')
const pip =
  run('pip', 'index', 'versions', 'dagger-io', '--pre') ?? run('pip3', 'index', 'versions', 'dagger-io', '--pre')
if (npm === undefined && pip === undefined) {
  console.error('neither npm nor pip could be asked')
  process.exit(2)
}

// Python writes v1.0.0-beta.21 as 1.0.0b21.
const ofPython = (/Available versions: (.*)/.exec(pip ?? '')?.[1] ?? '')
  .split(', ')
  .map((version) => version.replace(/b(\d+)$/, '-beta.$1'))
const published = new Set(
  [...(npm === undefined ? [] : JSON.parse(npm)), ...ofPython].filter((version) => semver.valid(version)),
)
const oldest = known[0].slice(1)
const missing = [...published]
  .filter((version) => semver.gt(version, oldest) && !known.includes(`v${version}`))
  .sort(semver.compare)
for (const version of missing) console.log(`v${version}`)
console.log(
  missing.length === 0
    ? `all ${known.length} releases are known, up to ${known.at(-1)} (${dates[known.at(-1)] ?? 'date unknown'})`
    : `${missing.length} published releases are missing; read one with: npm run read-client -- CLIENT RELEASE --write DATE`,
)
process.exitCode = missing.length === 0 ? 0 : 1
