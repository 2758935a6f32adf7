// Runs the test suite and ends with one line that counts it: `N passed, N failed`. What tests leave in the temporary folder counts
// as a failure; they are given one of their own, so that nothing else is in it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

const directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'moduledefs-tests-')))
const temporary = path.join(directory, 'tmp')
mkdirSync(temporary)
const report = path.join(directory, 'report.json')
const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, TMPDIR: temporary } },
)
let passed = 0
let failed = 0
try {
  const results = JSON.parse(readFileSync(report, 'utf8'))
  passed = results.numPassedTests
  failed = results.numFailedTests
  for (const file of results.testResults) if (file.status === 'failed' && file.assertionResults.length === 0) failed++
} catch {
  failed = 1
}
// Run from its sources, the product keeps the runtime that it bundled.
const left = readdirSync(temporary).filter((name) => !name.startsWith('moduledefs-runtime-'))
if (left.length > 0) {
  console.log(`\nleft in the temporary folder: ${left.join(', ')}`)
  failed++
}
rmSync(directory, { recursive: true, force: true })
if (run.status !== 0 && failed === 0) failed = 1
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
