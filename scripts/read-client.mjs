// Reads a release of Dagger from a published client and writes its spans into data/api-history.json.
// usage: node scripts/read-client.mjs CLIENT RELEASE [--write [DATE]]
//   CLIENT   a wheel of dagger-io (`pip download dagger-io==1.0.0b21 --no-deps`), a tarball of @dagger.io/dagger (`npm pack`), a
//            crate of dagger-sdk (`cargo fetch` leaves it in ~/.cargo/registry/cache), or the generated file of one of them
//   RELEASE  v1.0.0-beta.21
//   DATE     of its publication, 2026-10-23: what `latest` says of its age
// A release that is known is compared only. Exit code: 0 nothing new, 1 differences, 2 unreadable.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { addRelease, releaseBefore, toDecide } from './history/addRelease.mjs'
import { clients, generatedFile } from './history/clients.mjs'
import { compareClient, historyAt, isObjectIn } from './history/compareClient.mjs'

const fail = (text) => {
  console.error(text)
  process.exit(2)
}
const [file, release, flag, date] = process.argv.slice(2)
const client = clients.find(({ files }) => files.test(file ?? ''))
if (client === undefined || !/^v\d+\.\d+\.\d+(-beta\.\d+)?$/.test(release ?? ''))
  fail('usage: node scripts/read-client.mjs CLIENT RELEASE [--write [DATE]]; CLIENT is a .whl, .tgz or .crate')
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const stored = path.join(root, 'data/api-history.json')
const history = JSON.parse(readFileSync(stored, 'utf8'))
const text = await generatedFile(client, file, readFileSync(file))
if (text === undefined) fail(`${file} holds no ${client.entry}`)

const shown = client.read(text, Object.keys(history.types))
if (shown.Query === undefined || shown.Container === undefined)
  fail(`${file} is not a client of Dagger that can be read`)
const isKnown = history.versions.includes(release)
const before = isKnown ? release : releaseBefore(history.versions, release)
const old = historyAt(history, before)
const differences = compareClient(old, shown, client)
const open = isKnown ? [] : toDecide(differences, client, isObjectIn({ ...old, ...shown }))
const isWritten = !isKnown && flag === '--write'

for (const { at, before: was, after } of differences)
  console.log(
    after === undefined
      ? `gone     ${at}`
      : was === undefined
        ? `new      ${at}  ${after}`
        : `changed  ${at}  ${was} → ${after}`,
  )
if (open.length > 0) {
  console.log('\nTo decide with the schema of the release, in data/api-history.json:')
  for (const { at, type, question } of open) console.log(`  ${at}  ${type}  ${question}`)
  console.log('')
}
const since = isKnown ? `${release} is as the history has it` : `nothing new in ${release} since ${before}`
const count = `${differences.length} difference${differences.length === 1 ? '' : 's'}`
const verdict =
  differences.length === 0
    ? since
    : `${count} between ${isKnown ? 'the history' : before} and ${release}, ${open.length} to decide`

if (isWritten) {
  const published = { ...history.published, ...(date === undefined ? {} : { [release]: date }) }
  const readFrom = { ...history.readFrom, [release]: client.name }
  const hidden = { ...history.hidden, [client.name]: { client: client.what, limits: client.limits } }
  const undecided = { ...history.undecided, ...(open.length > 0 ? { [release]: open } : {}) }
  const next = { ...addRelease(history, release, differences), published, readFrom, hidden, undecided }
  // One value a line without indentation, as the file is, so that a release is a small change of it.
  writeFileSync(stored, JSON.stringify(next, null, 1).replace(/^ +/gm, ''))
}
const next = isWritten
  ? '; written, next: node scripts/generate-api-history.mjs, npm run docs, npx vitest run tests/versions'
  : ''
console.log(`${verdict} (by ${client.what}; data/README.md says what it hides)${next}`)
process.exitCode = differences.length === 0 ? 0 : 1
