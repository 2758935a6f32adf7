import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkTypedefs } from '../../src/check/index.ts'
import { callerSchema } from '../../src/engine/module/load/index.ts'
import { decodeTypedefs } from '../../src/typedefs/index.ts'
import type { Typedefs, TypeReference } from '../../src/typedefs/types.ts'
import { releaseIndex, releases } from '../../src/versions/index.ts'
import { targetOf } from '../support/targetOf.ts'

const dang = readFileSync('runtime/sdk/main.dang', 'utf8')
const decoded = decodeTypedefs(readFileSync('runtime/sdk/typedefs.json', 'utf8'))
const typedefs: Typedefs = decoded.ok ? decoded.typedefs : expect.fail(JSON.stringify(decoded.findings))

const typeText = (type: TypeReference): string =>
  'name' in type ? type.name : type.kind.charAt(0) + type.kind.slice(1).toLowerCase()

test('the SDK module is native on every release that runs Dang', () => {
  const first = releaseIndex('v0.20.2') ?? expect.fail('v0.20.2 is not known')
  const statuses = releases.slice(first).map((release) => [release, checkTypedefs(typedefs, targetOf(release)).status])
  expect(statuses).toEqual(releases.slice(first).map((release) => [release, 'native']))
})

test('its document says what its source says', () => {
  const [object] = typedefs.objects
  for (const { name, returnType, arguments: args, description } of object?.functions ?? []) {
    const inner = args.map((arg) => `${arg.name}: ${typeText(arg.type)}!`).join(', ')
    expect(dang).toContain(`pub ${name}(${inner}): ${typeText(returnType)}! {`)
    expect(dang).toContain(`  """\n  ${description}\n  """\n`)
  }
  for (const { name, type, defaultValue, defaultPath, description } of object?.constructorFunction?.arguments ?? []) {
    const fallback = defaultPath === undefined ? `= ${defaultValue}` : `@defaultPath(path: "${defaultPath}")`
    expect(dang).toContain(`pub ${name}: ${typeText(type)}! ${fallback}\n`)
    expect(dang).toContain(`  """\n  ${description}\n  """\n`)
  }
  expect(dang.match(/^ {2}pub /gm)).toHaveLength(4)
})

test('it asks for the oldest engine that it promises, and finds its runtime beside itself', () => {
  const config: unknown = JSON.parse(readFileSync('runtime/sdk/dagger.json', 'utf8'))
  expect(config).toMatchObject({ engineVersion: 'v0.20.2', sdk: { source: 'dang' } })
  expect(typedefs.objects[0]?.constructorFunction?.arguments).toMatchObject([
    { name: 'runtime', defaultPath: 'runtime' },
  ])
})

test.each([
  ['v0.20.2', 'v0.20.2', 'introspectionJson'],
  ['v1.0.0-beta.23', 'v0.20.2', 'introspectionJson'],
  ['v1.0.0-beta.23', 'v1.0.0', 'introspectionJSON'],
])('on %s with engineVersion %s its functions take %s, as such an engine passes it', (release, view, name) => {
  const { module } = checkTypedefs(typedefs, targetOf(release, view))
  const sdk = module && callerSchema(module).types.find((type) => type.name.toLowerCase() === 'moduledefssdk')
  if (sdk === undefined || sdk.kind === 'enum') expect.fail('not loaded')
  const taken = sdk.fields.filter((field) => field.arguments.length > 0).map((field) => field.arguments[1]?.name)
  expect(taken).toEqual([name, name, name])
})

test('it hands the runtime what the runtime reads', () => {
  const sources = ['main', 'runRuntime', 'writeTypes', 'callTarget'].map((name) =>
    readFileSync(`runtime/run/${name}.ts`, 'utf8'),
  )
  const handed = [...dang.matchAll(/withEnvVariable\("(\w+)"/g)].map(([, name]) => name)
  expect(handed).toEqual(['MODULEDEFS_MODULE', 'ENGINE_RELEASE', 'MODULE_ENGINE_VERSION', 'MODULEDEFS_INTROSPECTION'])
  for (const name of handed) expect(sources.join('\n')).toContain(`env['${name}']`)
})
