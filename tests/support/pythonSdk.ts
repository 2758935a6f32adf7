import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '..', '..', '.python-sdk')
const python = path.join(folder, 'venv', 'bin', 'python')

/** A published Python SDK: the variables with which the command runs it. */
export interface PythonSdk {
  readonly python: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * The published Python SDK of a version, where `.ci/run` could install it: its own dependencies in one environment, and each
 * version in a folder of its own before it. Undefined, and said so, where it is not there.
 */
export function pythonSdk(version: string): PythonSdk | undefined {
  const own = path.join(folder, version)
  if (existsSync(path.join(own, 'dagger'))) {
    try {
      execFileSync(python, ['-c', 'import cattrs, gql, httpx'], { stdio: 'ignore' })
      return { python, env: { PYTHONPATH: own, OTEL_SDK_DISABLED: 'true' } }
    } catch {}
  }
  console.log(`not run: no dagger-io ${version}`)
  return undefined
}

/** Arguments with which Python runs a module's entrypoint: `serve` answers the function call, `register` writes a file. */
export const entrypoint = (mode: 'serve' | 'register' = 'serve'): readonly string[] => [
  '-c',
  `import sys; from dagger.mod.cli import app; sys.exit(app(${mode === 'register' ? 'register=True' : ''}))`,
]
