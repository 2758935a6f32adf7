import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startEngine } from '../../src/engine/server/index.ts'

const run = promisify(execFile)
const script = fileURLToPath(new URL('./clients/values.mjs', import.meta.url))

async function answers(sdk: string, version: string): Promise<Readonly<Record<string, unknown>>> {
  const engine = await startEngine({ version })
  try {
    const env = { PATH: process.env['PATH'], ...engine.env }
    const { stdout } = await run(process.execPath, [script, sdk], { env, timeout: 50_000 })
    return JSON.parse(stdout)
  } finally {
    await engine.close()
  }
}

const noContainer = (field: string, version: string) => ({
  error: `${field} gives a value that something has to run for, and this embedded engine (${version}) runs no containers. Connect to a real Dagger engine for it, or fake ${field}.`,
})

/** What any release answers. */
const everywhere = (version: string): Readonly<Record<string, unknown>> => ({
  entries: ['README.md', 'empty/', 'src/'],
  'entries below': ['lib/', 'main.ts'],
  glob: ['src/lib/a.test.ts', 'src/main.ts'],
  contents: 'export {}\n',
  'file name': 'main.ts',
  'file size': 5,
  subdirectory: ['lib/', 'main.ts'],
  copied: ['app/', 'app/README.md', 'app/src/', 'app/src/lib/', 'app/src/main.ts'],
  'copied file': ['copy.ts'],
  without: ['empty/'],
  diff: ['src/', 'src/main.ts'],
  'missing file': { error: 'stat nope.txt: no such file or directory' },
  'missing directory': { error: 'stat nope: no such file or directory' },
  'a directory as a file': { error: 'path src is a directory, not a file' },
  plaintext: 's3cret',
  'secret name': 'token',
  'secret in an ID': false,
  host: { error: 'this embedded engine reads nothing of its host' },
  export: { error: 'this embedded engine writes nothing to its host' },
  container: noContainer('Container.stdout', version),
  'file of a container': noContainer('File.contents', version),
})

const throughIds = {
  'through an ID': ['lib/', 'lib/a.test.ts', 'main.ts'],
  'file through an ID': '# hi\n',
  'plaintext through an ID': 's3cret',
}

const since17 = { name: 'src/', filter: ['README.md', 'empty/'] }

/** What came with releases up to v0.20.8. */
const later = {
  ...since17,
  exists: [true, true, false],
  'exists as': false,
  'find up': 'README.md',
  link: 'export {}\n',
  'link out': { error: 'stat out: no such file or directory' },
  added: ['new/b', 'new/'],
  modified: ['src/main.ts'],
  removed: ['src/lib/'],
  'with changes': ['new/', 'new/b', 'src/', 'src/main.ts'],
  'no changes': true,
  lines: 'b\n',
  replaced: 'x b x\n',
  'replaced twice': { error: 'search string found multiple times: line 1 (0-1), line 1 (4-5)' },
  json: '[1,"x"]',
  'json field': '{"a":{"b":"x"},"n":3}',
}

const withoutSlashes = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(values).replaceAll('/"', '"'))

test.each([
  ['dagger-sdk-0.15', 'v0.15.3', { ...withoutSlashes({ ...everywhere('v0.15.3'), ...throughIds }) }],
  // Its client passes a file's contents arguments that the release does not know.
  ['dagger-sdk-0.18', 'v0.18.9', { ...everywhere('v0.18.9'), ...throughIds, ...since17, lines: 'a\nb\nc\n' }],
  ['dagger-sdk-0.21', 'v0.20.8', { ...everywhere('v0.20.8'), ...throughIds, ...later, stat: 0o755 }],
  ['dagger-sdk-0.21', 'v0.21.8', { ...everywhere('v0.21.8'), ...throughIds, ...later, stat: 0o755 }],
  ['dagger-sdk-1.0', 'v1.0.0-beta.10', { ...everywhere('v1.0.0-beta.10'), ...later }],
])('%s asks an engine %s for what needs no container', { timeout: 60_000 }, async (sdk, version, expected) => {
  expect(await answers(sdk, version)).toEqual(expected)
})
