// Registers modules of growing size on one embedded engine over HTTP: the published SDK's own registration, and the ways of this package.
import { fork } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadModule } from '../../dist/src/emit/index.js'
import { createTarget, decodeTypedefs, encodeModuleId, openSession, register, translate } from '../../dist/src/index.js'
import { largeModule } from '../largeModule.mjs'

const RELEASE = 'v0.21.8'
const SDK = 'dagger-sdk-0.21'
const RUNS = (size) => (size > 200 ? 1 : size > 50 ? 3 : 7)

/** Rows: functions, way, requests, KB sent, milliseconds (median), how many times faster than the SDK. One engine for each size. */
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
  const { typedefs, target } = moduleOf(size)
  const translation = translate(typedefs, target)
  const { id } = encodeModuleId(translation)
  const ways = {
    [`SDK's own (${SDK.slice(-4)})`]: () => sdk(typedefs),
    calls: () => registered(session, translate(typedefs, target), 'calls'),
    batched: () => registered(session, translate(typedefs, target), 'batched'),
    'module ID': () => registered(session, translate(typedefs, target), 'id'),
    'module ID made before': () => loaded(session, target, id),
  }
  const rows = []
  for (const [way, run] of Object.entries(ways)) {
    await run()
    const before = await engine.traffic()
    const milliseconds = await timed(run, RUNS(size))
    const after = await engine.traffic()
    rows.push({
      functions: size,
      way,
      requests: (after.requests - before.requests) / RUNS(size),
      KB: Math.round((after.bytes - before.bytes) / RUNS(size) / 1024),
      milliseconds,
      'times faster': (rows[0]?.milliseconds ?? milliseconds) / milliseconds,
    })
  }
  const making = await timed(() => encodeModuleId(translation), 7)
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

async function timed(run, runs) {
  const times = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]
}

// Up to 250 functions are one object: registration is slowest so.
function moduleOf(size) {
  const decoded = decodeTypedefs(JSON.stringify(largeModule(size, 250)))
  const target = createTarget({ release: RELEASE })
  if (!decoded.ok || !target.ok) throw new Error('no module')
  return { typedefs: decoded.typedefs, target: target.target }
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
