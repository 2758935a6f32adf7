import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../cli/runCli.ts'
import { workFolder } from '../cli/workFolder.ts'
import { entrypoint, pythonSdk } from '../support/pythonSdk.ts'

interface Recorded {
  readonly about: string
  readonly sdkVersion: string
  readonly engine: string
  readonly module: string
  readonly mainObject: string
  readonly files: Readonly<Record<string, string>>
  /** What the SDK's own calls say on an engine in recipe mode, as a document. */
  readonly typedefs: object
}

const folder = path.join(import.meta.dirname, 'python')
const recorded = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Recorded,
)

describe.each(recorded)(
  'dagger-io $sdkVersion: $about',
  ({ sdkVersion, engine, module, mainObject, files, typedefs }) => {
    const sdk = pythonSdk(sdkVersion)
    const cwd = workFolder(files)
    it.runIf(sdk)(
      'is captured as it registers',
      async () => {
        // One of them by the file of the moduleTypes contract, the others by the value that they return.
        const command = [sdk!.python, ...entrypoint(sdkVersion === '0.21.11' ? 'register' : 'serve')]
        const run = await runCli(['capture', '--engine', engine, '--', ...command], {
          cwd,
          env: {
            ...sdk!.env,
            PYTHONPATH: `${sdk!.env['PYTHONPATH']}:${cwd}/src`,
            DAGGER_MODULE: module,
            DAGGER_MAIN_OBJECT: mainObject,
            DAGGER_DEFAULT_PYTHON_PACKAGE: 'main',
          },
        })
        expect({ code: run.code, typedefs: JSON.parse(run.stdout || '{}') }).toEqual({ code: 0, typedefs })
        // JSON.parse would make others of these.
        expect(run.stdout.match(/\b1\.0\b|\d{20}/g)).toEqual(['1.0', '12345678901234567890'])
      },
      120_000,
    )
  },
)
