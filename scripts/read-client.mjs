// Reads a release of Dagger from a published client and writes its spans into data/api-history.json.
// usage: node scripts/read-client.mjs CLIENT RELEASE [--write [DATE]]
//   CLIENT   a wheel of dagger-io (`pip download dagger-io==1.0.0b21 --no-deps`), or its dagger/client/gen.py
//   RELEASE  v1.0.0-beta.21
//   DATE     of its publication, 2026-10-23: what `latest` says of its age
// A release that is known is compared only. Exit code: 0 nothing new, 1 differences, 2 unreadable.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { addRelease, releaseBefore, toDecide } from './history/addRelease.mjs'
import { compareClient, historyAt, limits } from './history/compareClient.mjs'
import { readPythonClient } from './history/readPythonClient.mjs'
import { zipEntry } from './history/zipEntry.mjs'

const [client, release, flag, date] = process.argv.slice(2)
if (client === undefined || !/^v\d+\.\d+\.\d+(-beta\.\d+)?$/.test(release ?? '')) {
  console.error('usage: node scripts/read-client.mjs CLIENT RELEASE [--write [DATE]]')
  process.exit(2)
}
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const file = path.join(root, 'data/api-history.json')
const history = JSON.parse(readFileSync(file, 'utf8'))
const bytes = readFileSync(client)
const text = client.endsWith('.py') ? bytes.toString() : zipEntry(bytes, 'dagger/client/gen.py')?.toString()
if (text === undefined) {
  console.error(`${client} holds no dagger/client/gen.py`)
  process.exit(2)
}

const shown = readPythonClient(text)
const isKnown = history.versions.includes(release)
const before = isKnown ? release : releaseBefore(history.versions, release)
const differences = compareClient(historyAt(history, before), shown)
for (const { at, before: old, after } of differences)
  console.log(
    after === undefined
      ? `gone     ${at}`
      : old === undefined
        ? `new      ${at}  ${after}`
        : `changed  ${at}  ${old} → ${after}`,
  )
console.log(`${differences.length} differences between ${isKnown ? 'the history' : before} and ${release}`)

const isObject = (type) => ['object', 'interface'].includes(shown[/\w+/.exec(type)?.[0] ?? '']?.kind)
const open = isKnown ? [] : toDecide(differences, isObject)
if (open.length > 0) {
  console.log('To decide with the schema of the release: may these be null?')
  for (const { at, after } of open) console.log(`  ${at}  ${after}`)
}
console.log(`A client does not show: ${limits.join('; ')}.`)

if (!isKnown && flag === '--write') {
  // One value a line without indentation, as the file is, so that a release is a small change of it.
  const published = { ...history.published, ...(date === undefined ? {} : { [release]: date }) }
  const lines = JSON.stringify({ ...addRelease(history, release, differences), published }, null, 1)
  writeFileSync(file, lines.replace(/^ +/gm, ''))
  console.log(
    'written to data/api-history.json; next: node scripts/generate-api-history.mjs, npm run docs, npx vitest run tests/versions',
  )
}
process.exitCode = differences.length === 0 ? 0 : 1
