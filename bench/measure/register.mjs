// Registers modules of growing size on one embedded engine over HTTP: the published SDK's own registration, and the ways of this package.
import { fork } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createTarget, decodeTypedefs, encodeModuleId, openSession, register, translate } from '../../dist/src/index.js'
import { loadModule } from '../../dist/src/register/index.js'
import { largeModule } from '../largeModule.mjs'
import { median } from '../median.mjs'

const RELEASE = 'v0.21.8'
const SDK = 'dagger-sdk-0.21'

/**
 * Rows: functions, way, requests, KB sent, milliseconds (median) of registering one module again and again and how many
 * times faster than the SDK that is, and the same of modules that the engine has not seen. One engine for each size.
 */
export async function measureRegister(sizes) {
  const sdk = await publishedRegistration()
  const rows = []
  for (const size of sizes) rows.push(...(await measureSize(size, sdk)))
  return rows
}

async function measureSize(size, sdk) {
  const engine = await startProcess()
  Object.assign(process.env, engine.env)
  const opened = openSession({ env: engine.env })
  if (!opened.ok) throw new Error(opened.findings[0].message)
  const { session } = opened
  const ways = {
    [`SDK's own (${SDK.slice(-4)})`]: ({ typedefs }) => sdk(typedefs),
    calls: ({ typedefs, target }) => registered(session, translate(typedefs, target), 'calls'),
    batched: ({ typedefs, target }) => registered(session, translate(typedefs, target), 'batched'),
    'module ID': ({ typedefs, target }) => registered(session, translate(typedefs, target), 'id'),
    'module ID made before': ({ target, id }) => loaded(session, target, id),
  }
  const known = moduleOf(size, 0)
  const measured = Object.entries(ways).map(([way, run]) => ({
    way,
    run,
    times: [],
    unseenTimes: [],
    requests: 0,
    bytes: 0,
  }))
  for (const { run } of measured) await repeated(() => run(known), 500)
  // The ways take turns: a machine's speed changes within seconds.
  const rounds = size > 200 ? 3 : 5
  for (let round = 0; round < rounds; round++) {
    for (const one of measured) {
      const before = await engine.traffic()
      one.times.push(...(await repeated(() => one.run(known), 150)))
      const after = await engine.traffic()
      one.requests += after.requests - before.requests
      one.bytes += after.bytes - before.bytes
    }
  }
  let unseen = 1
  for (const { run, unseenTimes } of measured) {
    for (let round = 0; round < 2 * rounds; round++) {
      const module = moduleOf(size, unseen++)
      unseenTimes.push(...(await repeated(() => run(module), 0)))
    }
  }
  const [first] = measured
  const rows = measured.map(({ way, times, unseenTimes, requests, bytes }) => ({
    functions: size,
    way,
    requests: requests / times.length,
    KB: Math.round(bytes / times.length / 1024),
    milliseconds: middle(times),
    'times faster': middle(first.times) / middle(times),
    'a new module': middle(unseenTimes),
    'times faster then': middle(first.unseenTimes) / middle(unseenTimes),
  }))
  const { translation } = known
  const making = await median(() => encodeModuleId(translation))
  rows.push({
    functions: size,
    way: 'making the ID alone',
    requests: 0,
    KB: 0,
    milliseconds: making,
    'times faster': rows[0].milliseconds / making,
  })
  session.close()
  engine.close()
  return rows
}

// In a process of its own, so that engine and callers do not share a thread.
async function startProcess() {
  const engine = fork(path.join(import.meta.dirname, 'engineProcess.mjs'), [RELEASE])
  const heard = (name) =>
    new Promise((resolve) => {
      const listen = (message) => {
        if (!(name in message)) return
        engine.off('message', listen)
        resolve(message[name])
      }
      engine.on('message', listen)
    })
  const env = await heard('env')
  return {
    env,
    traffic() {
      engine.send('traffic')
      return heard('traffic')
    },
    close: () => engine.send('close'),
  }
}

// The times of runs, of which there are as many as the milliseconds hold, and one at least.
async function repeated(run, milliseconds) {
  const times = []
  const end = performance.now() + milliseconds
  do {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  } while (performance.now() < end)
  return times
}

const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]

// Up to 250 functions are one object: registration is slowest so. The nth has names of its own.
function moduleOf(size, nth) {
  const text = JSON.stringify(largeModule(size, 250))
  const decoded = decodeTypedefs(nth === 0 ? text : text.replaceAll('"build', `"build${nth}x`))
  const created = createTarget({ release: RELEASE })
  if (!decoded.ok || !created.ok) throw new Error('no module')
  const { typedefs } = decoded
  const { target } = created
  const translation = translate(typedefs, target)
  return { typedefs, target, translation, id: encodeModuleId(translation).id }
}

async function loaded(session, target, id) {
  const result = await loadModule(session, target, id)
  if (!result.ok) throw new Error(result.findings[0].message)
}

async function registered(session, translation, strategy) {
  const result = await register(session, translation, { strategy })
  if (!result.ok) throw new Error(result.findings[0].message)
}

// The package hides its registration, so it is imported by its file.
async function publishedRegistration() {
  const { connection } = await import(SDK)
  const file = path.resolve(import.meta.dirname, '../../node_modules', SDK, 'dist/src/module/entrypoint/register.js')
  const { Register } = await import(pathToFileURL(file).href)
  return (typedefs) => connection(() => new Register(scanned(typedefs)).run())
}

// A document as the SDK's scanner would give it.
function scanned({ objects }) {
  const byName = (parts, make) => Object.fromEntries(parts.map((part) => [part.name, make(part)]))
  const type = (given) => ({
    kind: `${given.kind}_KIND`,
    name: given.name,
    ...(given.kind === 'LIST' ? { typeDef: type(given.elementType) } : {}),
  })
  const located = ({ sourceMap }) => ({
    getLocation: () => ({
      ...sourceMap,
      filepath: sourceMap?.filename ?? '',
      line: sourceMap?.line ?? 1,
      column: sourceMap?.column ?? 1,
    }),
  })
  const argument = (given) => ({
    name: given.name,
    description: given.description,
    type: type(given.type),
    isOptional: given.type.optional,
    ...(given.defaultValue === undefined ? {} : { defaultValue: JSON.parse(given.defaultValue) }),
    ...located(given),
  })
  const fn = (given) => ({
    name: given.name,
    description: given.description,
    cache: '',
    returnType: type(given.returnType),
    arguments: byName(given.arguments, argument),
    ...located(given),
  })
  const object = (given) => ({
    name: given.name,
    description: '',
    methods: byName(given.functions, fn),
    properties: {},
    ...located(given),
  })
  return { objects: byName(objects, object), enums: {}, interfaces: {} }
}
