import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { decodeId, printRecipe } from '../../../src/ids/index.ts'
import { runCli } from '../../cli/runCli.ts'
import { registeredBy } from '../../support/callTree.ts'
import { pythonSdk } from '../../support/pythonSdk.ts'

interface Case {
  readonly name: string
  readonly sdkVersion: string
  readonly files: Readonly<Record<string, string>>
  readonly calls?: string
}

const every = 20
const root = path.join(import.meta.dirname, '..', '..', '..')
const sample = readFileSync(path.join(root, 'compat-fixtures', 'sdk', 'python-own.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)
  .filter(({ sdkVersion }) => sdkVersion === '0.21.11')
  // What needs a newer Python than may be there is no sample.
  .filter(({ files }) => !/^(type \w+ =|class \w+\[)/m.test(Object.values(files).join('\n')))
  .filter((_, at) => at % every === 0)

const printed = (id: string): string => {
  const decoded = decodeId(id)
  return decoded.kind === 'recipe' ? printRecipe(decoded.recipe) : decoded.kind
}

const sdk = pythonSdk('0.21.11')

test.runIf(sdk)(
  'the SDK registers today what it was recorded to register',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-record-'))
    try {
      const [given, made] = [path.join(folder, 'cases.json'), path.join(folder, 'made.json')]
      writeFileSync(given, JSON.stringify(Object.fromEntries(sample.map(({ name, files }) => [name, files]))))
      const script = path.join(root, 'scripts', 'record_python.py')
      const command = [sdk!.python, script, given, made]
      await runCli(['engine', '--engine', 'v0.21.8', '--recipe-ids', '--', ...command], { cwd: folder, env: sdk!.env })
      const recorded = JSON.parse(readFileSync(made, 'utf8')) as Record<string, { readonly id?: string }>
      const again = sample.map(({ name }) => {
        const id = recorded[name]?.id
        return [name, id === undefined ? 'refused' : registeredBy(printed(id))]
      })
      expect(again).toEqual(
        sample.map(({ name, calls }) => [name, calls === undefined ? 'refused' : registeredBy(calls)]),
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  120_000,
)
