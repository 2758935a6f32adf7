// Scores published SDKs by what they register, into data/sdk-scores.json, from which `npm run docs` writes docs/sdk-scores.md.
// usage: node scripts/score-sdks.mjs [ID…]   (all of scripts/sdks/table.mjs if none is named; those that are not there are said)
// Run `npm run build` first. Go: `go build -o build/codegen ./cmd/codegen` in Dagger's repository. Java: build/java.classpath is
// what `mvn dependency:build-classpath -Dmdep.outputFile=…` writes for a module of the SDK.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sdkTable } from './sdks/table.mjs'

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const file = 'data/sdk-scores.json'
const named = process.argv.slice(2)
const scores = JSON.parse(readFileSync(file, 'utf8'))
for (const { id, language, title, engine, needs, command } of sdkTable) {
  if (named.length > 0 && !named.includes(id)) continue
  if (!existsSync(needs)) {
    console.log(`not run: ${id}, for want of ${needs}`)
    continue
  }
  const words = ['--engine', engine, '--format', 'json', '--sdk-entrypoint', command]
  const { stdout } = spawnSync(
    process.execPath,
    ['dist/cli/moduledefs.js', 'conformance', '--sources', `compat-fixtures/conformance-sources/${language}`, ...words],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, OTEL_SDK_DISABLED: 'true' } },
  )
  const { passed, of, features, failures } = JSON.parse(stdout)
  const score = {
    id,
    title,
    engine,
    date: new Date().toISOString().slice(0, 10),
    passed,
    of,
    features,
    failures: failures.map(({ id, missing, differences }) => ({ id, missing, differences })),
  }
  const rest = scores.filter((one) => one.id !== id)
  const order = sdkTable.map((one) => one.id)
  scores.splice(0, Infinity, ...[...rest, score].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)))
  writeFileSync(file, `${JSON.stringify(scores, null, 1)}\n`)
  console.log(`${id}: ${passed} of ${of}`)
}
