// The main job, whole, on embedded engines: translate one module for an old and a new engine, register it on both by ID and by
// batches, read it back, and show what differs, what was lost and why, and what callers see.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { diffLines } from 'diff'
import pc from 'picocolors'
import {
  callerSchema,
  checkTypedefs,
  createTarget,
  decodeTypedefs,
  digest,
  openSession,
  printCallerSchema,
  register,
  startEngine,
  toText,
  verify,
} from '../dist/src/index.js'

const FILE = 'examples/shop/typedefs.json'
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const say = (text = '') => console.log(text)
const heading = (text) => say(`\n${pc.bold(pc.cyan(text))}`)

const decoded = decodeTypedefs(readFileSync(path.join(root, FILE)))
if (!decoded.ok) throw new Error(decoded.findings[0].message)
const { typedefs } = decoded
const functions = typedefs.objects.reduce((sum, object) => sum + object.functions.length, 0)

say(pc.bold('moduledefs: one description of a module, any engine'))
say(
  `\n${FILE} says what the module ${pc.bold(typedefs.name)} has, and no versions: ${typedefs.objects.length} object, ${functions} functions, ${typedefs.enums.length} enum.`,
)
say(pc.dim(`sha256 ${digest(typedefs)}`))

const targets = ['v0.18.10', 'latest'].map((release) => createTarget({ release }).target)
const checks = targets.map((target) => checkTypedefs(typedefs, target))
const [old, newest] = checks
const name = ({ target }) => target.release

heading(`What is called on ${name(old)} (-) and on ${name(newest)} (+)`)
// Whether a call is its chain's last one is no difference.
const calls = ({ translation }) => toText(translation.plan).replace(/,$/gm, '')
const lines = diffLines(calls(old), calls(newest))
for (const { value, added, removed } of lines) {
  if (!added && !removed) continue
  for (const line of value.trimEnd().split('\n')) {
    const shown = `${added ? '+' : '-'} ${line.trim()}`
    say(added ? pc.green(shown) : pc.red(shown))
  }
}
const same = lines.filter(({ added, removed }) => !added && !removed).reduce((sum, { count }) => sum + count, 0)
say(pc.dim(`${same} lines are the same.`))

for (const check of checks) {
  const told = check.findings.filter(({ severity }) => severity !== 'note')
  heading(`What ${name(check)} cannot keep, and why`)
  if (told.length === 0) say('Nothing: everything is there as the document says.')
  for (const { severity, message, hint, sourceMap } of told) {
    const colour = { error: pc.red, warning: pc.yellow, info: pc.cyan }[severity]
    const place = sourceMap ? `${sourceMap.filename}:${sourceMap.line}:${sourceMap.column}` : ''
    say(`${colour(severity.padEnd(7))} ${pc.dim(place.padEnd(20))} ${message}.\n${' '.repeat(29)}${pc.dim(hint)}`)
  }
}

heading('Registered on both engines, over their own protocol, and read back')
say(pc.dim('engine          way       requests  bytes sent  read back'))
for (const { target, translation } of checks) {
  const engine = await startEngine({ target })
  for (const strategy of ['calls', 'batched', 'id']) {
    const { session } = openSession({ env: engine.env, version: target.release })
    const registered = await register(session, translation, { strategy })
    if (!registered.ok) throw new Error(registered.findings[0].message)
    const { requests, bytesSent } = session.traffic
    const { ok, findings } = await verify(session, registered.id, translation)
    const answer = ok ? pc.green('equal to the document minus the findings above') : pc.red(findings[0].message)
    say(
      `${target.release.padEnd(15)} ${strategy.padEnd(9)} ${String(requests).padStart(8)}  ${String(bytesSent).padStart(10)}  ${answer}`,
    )
    session.close()
  }
  await engine.close()
}
say(
  pc.dim(
    'calls: a request for each chain, as SDKs do it. batched: few requests, many aliases. id: a module ID made without any',
  ),
)
say(pc.dim('engine, in which every call carries its own view, loaded by one request.'))

heading('What callers see')
for (const check of checks) {
  const schema = callerSchema(check.module)
  const enums = { ...schema, queryFields: [], types: schema.types.filter(({ kind }) => kind === 'enum') }
  say(pc.dim(`# ${name(check)}`))
  say(
    `${schema.queryFields.map((field) => `${field.name}: ${field.type}`).join(', ')} with ${schema.types[0].fields.map((field) => field.name).join(', ')}`,
  )
  say(printCallerSchema(enums).trim())
}

say(
  `\nNext: ${pc.bold('node dist/cli/moduledefs.js check examples/shop --engine boundaries')}, or ${pc.bold('node dist/cli/moduledefs.js --help')}.`,
)
