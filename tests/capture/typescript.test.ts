import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { diffTypedefs } from '../../src/diff/index.ts'
import { importTypedefs } from '../../src/exchange/index.ts'
import { decodeTypedefs } from '../../src/typedefs/index.ts'
import { runCli } from '../cli/runCli.ts'
import { workFolder } from '../cli/workFolder.ts'

interface Recorded {
  readonly sdk: string
  readonly sdkVersion: string
  readonly engine: string
  readonly module: string
  readonly files: Readonly<Record<string, string>>
  /** What the SDK's own scanner and registration say, as a document. */
  readonly typedefs: object
}

const folder = path.join(import.meta.dirname, 'typescript')
const recorded = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Recorded,
)
const entrypoint = path.resolve('scripts/sdks/typescript.mjs')
const capture = async ({ sdk, engine, module }: Recorded, cwd: string, ...words: readonly string[]) => {
  const command = [process.execPath, entrypoint, path.resolve('node_modules', sdk), cwd]
  const run = await runCli(['capture', '--engine', engine, '--name', module, '--', ...command, ...words], {
    cwd,
    env: { OTEL_SDK_DISABLED: 'true', EMIT_TYPEDEF_JSON_FILE: path.join(cwd, 'emitted.json') },
  })
  return { code: run.code, typedefs: JSON.parse(run.stdout || '{}') as object }
}

// 1.0 is below, by its other contract.
it.each(recorded.filter(({ sdk }) => sdk !== 'dagger-sdk-1.0'))(
  'everything that @dagger.io/dagger $sdkVersion can say is captured from the module its runtime returns',
  async (one) => {
    expect(await capture(one, workFolder(one.files))).toEqual({ code: 0, typedefs: one.typedefs })
  },
  60_000,
)

it('so is what @dagger.io/dagger 1.0 can say, from both files that it writes: a module ID, and its own JSON', async () => {
  const one = recorded.find(({ sdk }) => sdk === 'dagger-sdk-1.0')!
  const cwd = workFolder(one.files)
  expect(await capture(one, cwd, 'types', one.module)).toEqual({ code: 0, typedefs: one.typedefs })
  const emitted = readFileSync(path.join(cwd, 'emitted.json'), 'utf8')
  const imported = importTypedefs(emitted, 'typescript-typedefs', { name: one.module })
  // The JSON has state that is not registered, and no order of types.
  const registered = decodeTypedefs(JSON.stringify(one.typedefs))
  expect(imported.ok && registered.ok && diffTypedefs(registered.typedefs, imported.typedefs)).toEqual([])
}, 60_000)
