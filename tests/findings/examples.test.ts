import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findingExamples } from '../../src/findings/examples/index.ts'
import { runCli } from '../cli/runCli.ts'

const top = mkdtempSync(path.join(tmpdir(), 'moduledefs-test-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

let count = 0
/** The codes that a command says of files. */
async function codesOf(files: Readonly<Record<string, string>>, run: string): Promise<readonly string[]> {
  const cwd = path.join(top, String(count++))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true })
    writeFileSync(path.join(cwd, name), text)
  }
  const { stdout } = await runCli([...run.split(' '), '--json'], { cwd })
  return [...stdout.matchAll(/"code": "([a-z-]+)"/g)].map(([, code]) => code!)
}

it.each(Object.entries(findingExamples))(
  '%s comes of its example, and not after its way out',
  async (code, example) => {
    const { files, run, fixed } = example
    const before = await codesOf(files, run)
    const after = await codesOf({ ...files, ...fixed.files }, fixed.run ?? run)
    expect([code, before.includes(code), after.includes(code)]).toEqual([code, true, false])
  },
)
