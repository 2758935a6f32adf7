import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findModuleConfig } from '../../src/cli/moduleConfig.ts'
import { createTarget, readModuleConfig } from '../../src/versions/index.ts'

test('dagger.json as teams have it', () => {
  const text = `{
  "name": "ci",
  "engineVersion": "v0.18.10",
  "sdk": { "source": "typescript" },
  "dependencies": [{ "name": "wolfi", "source": "github.com/dagger/dagger/modules/wolfi@v0.18.10" }],
  "source": ".dagger",
  "disableDefaultFunctionCaching": true
}
`
  expect(readModuleConfig(text, 'ci/dagger.json')).toEqual({
    ok: true,
    config: {
      kind: 'dagger.json',
      file: 'ci/dagger.json',
      name: 'ci',
      engineVersion: 'v0.18.10',
      disableDefaultFunctionCaching: true,
      source: '.dagger',
    },
  })
})

test('dagger-module.toml', () => {
  const text = `name = "ci"
engineVersion = "v1.0.0-beta.10"

[runtime]
source = "typescript"

[[dependencies]]
name = "wolfi"
source = "../wolfi"
`
  expect(readModuleConfig(text, 'dagger-module.toml')).toEqual({
    ok: true,
    config: {
      kind: 'dagger-module.toml',
      file: 'dagger-module.toml',
      name: 'ci',
      engineVersion: 'v1.0.0-beta.10',
      disableDefaultFunctionCaching: false,
    },
  })
})

test('keys that are null or missing are missing', () => {
  const missing = {
    ok: true,
    config: { kind: 'dagger.json', file: 'dagger.json', disableDefaultFunctionCaching: false },
  }
  expect(readModuleConfig('{}', 'dagger.json')).toEqual(missing)
  expect(readModuleConfig('{"name": null, "engineVersion": null}', 'dagger.json')).toEqual(missing)
  expect(readModuleConfig('{"__proto__": {"engineVersion": "v0.12.0"}}', 'dagger.json')).toEqual(missing)
})

describe('what cannot be read', () => {
  test.each([
    [
      'dagger.json',
      '{"name": "ci",\n  "engineVersion": v0.18.10}',
      'invalid symbol in line 2',
      { line: 2, column: 20 },
    ],
    ['dagger.json', '{"name": "ci",}', 'property name expected in line 1', { line: 1, column: 15 }],
    ['dagger.json', '{\n  // a comment\n}', 'invalid comment token in line 2', { line: 2, column: 3 }],
    ['dagger.json', '', 'value expected in line 1', { line: 1, column: 1 }],
    ['dagger.json', '[]', 'it is not an object', undefined],
    ['dagger.json', 'null', 'it is not an object', undefined],
    ['dagger.json', '{"engineVersion": 0.18}', 'its engineVersion is not a string', undefined],
    ['dagger.json', '{"source": {}}', 'its source is not a string', undefined],
    ['dagger.json', '{"name": ["ci"]}', 'its name is not a string', undefined],
    [
      'dagger.json',
      '{"disableDefaultFunctionCaching": "yes"}',
      'its disableDefaultFunctionCaching is neither true nor false',
      undefined,
    ],
    ['dagger-module.toml', 'name = "ci"\nengineVersion = v1.0.0\n', 'invalid value in line 2', { line: 2, column: 17 }],
    ['dagger-module.toml', 'engineVersion = 1.0', 'its engineVersion is not a string', undefined],
  ])('%s %j', (file, text, problem, location) => {
    expect(readModuleConfig(text, file)).toEqual({
      ok: false,
      findings: [
        {
          code: 'module-config-unreadable',
          severity: 'error',
          pointer: '',
          message: `${file} cannot be read: ${problem}`,
          hint: 'Fix the file, or pass --engine and --engine-version.',
          data: { file, problem },
          ...(location === undefined ? {} : { location }),
        },
      ],
    })
  })
})

test('deep nesting is no crash', () => {
  const message = (text: string, file: string) => {
    const result = readModuleConfig(text, file)
    return result.ok ? 'read' : result.findings[0].message
  }
  const deep = '['.repeat(1_000_000)
  expect(message(deep, 'dagger.json')).toBe('dagger.json cannot be read: it is nested too deeply')
  expect(message(`a = ${deep}`, 'dagger-module.toml')).toBe(
    'dagger-module.toml cannot be read: it is nested too deeply',
  )
})

describe('finding it upwards', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'moduledefs-config-'))
  afterAll(() => rmSync(root, { recursive: true }))
  const inner = path.join(root, 'ci/src/deep')
  mkdirSync(inner, { recursive: true })
  mkdirSync(path.join(root, 'ci/src/dagger.json'))
  writeFileSync(path.join(root, 'dagger.json'), '{"engineVersion": "v0.18.10"}')

  test('the nearest one counts, the toml before the json where the engine reads it', () => {
    expect(findModuleConfig(inner)).toEqual({
      file: path.join(root, 'dagger.json'),
      text: '{"engineVersion": "v0.18.10"}',
    })
    writeFileSync(path.join(root, 'ci/dagger-module.toml'), 'engineVersion = "v1.0.0"')
    writeFileSync(path.join(root, 'ci/dagger.json'), '{}')
    expect(findModuleConfig(inner)?.file).toBe(path.join(root, 'ci/dagger-module.toml'))
    expect(findModuleConfig(inner, false)?.file).toBe(path.join(root, 'ci/dagger.json'))
    expect(findModuleConfig(path.join(root, 'nowhere/else'))?.file).toBe(path.join(root, 'dagger.json'))
  })

  test('to a target', () => {
    const found = findModuleConfig(root)!
    const read = readModuleConfig(found.text, found.file)
    if (!read.ok) throw new Error(read.findings[0].message)
    const result = createTarget({ release: 'v0.20.8', config: read.config })
    if (!result.ok) throw new Error(result.findings[0]!.message)
    expect(result.target.view).toBe('v0.18.10')
    expect(result.target.viewSource).toEqual({ kind: 'dagger.json', detail: path.join(root, 'dagger.json') })
  })
})
