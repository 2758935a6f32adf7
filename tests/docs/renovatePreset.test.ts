import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../cli/builtCommand.ts'

const preset = JSON.parse(readFileSync(path.join(ROOT, 'docs/renovate-preset.json'), 'utf8'))
const [manager] = preset.customManagers
const looksAt = (file: string): boolean =>
  manager.managerFilePatterns.some((pattern: string) => new RegExp(pattern.slice(1, -1)).test(file))

/** What Renovate takes for versions: every match of its patterns. */
const versions = (text: string): readonly (string | undefined)[] =>
  manager.matchStrings.flatMap((pattern: string) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(({ groups }) => groups?.['currentValue']),
  )

test.each([
  ['dagger.json', true],
  ['ci/dagger.json', true],
  ['ci/dagger-module.toml', true],
  ['ci/mydagger.json', false],
  ['dagger.json.bak', false],
])('%s is looked at: %s', (file, expected) => {
  expect(looksAt(file)).toBe(expected)
})

test.each(['deploy', 'go-module', 'shop', 'kitchen'])('finds engineVersion of the example %s', (name) => {
  const text = readFileSync(path.join(ROOT, 'examples', name, 'dagger.json'), 'utf8')
  expect(versions(text)).toEqual([JSON.parse(text).engineVersion])
})

test.each([
  ['{"name":"ci","engineVersion" : "v0.18.10","sdk":"go"}', ['v0.18.10']],
  ['{\n  "name": "ci",\n  "engineVersion": "v1.0.0-beta.23"\n}', ['v1.0.0-beta.23']],
  ['name = "ci"\nengineVersion = "v1.0.0-beta.3"\n\n[runtime]\nsource = "go"\n', ['v1.0.0-beta.3']],
  ["engineVersion='v0.21.11'\n", ['v0.21.11']],
  ['# engineVersion = "v0.1.0"\nname = "ci"\n', []],
  ['{"engineVersion": "latest"}', []],
  ['{"name": "engineVersion", "sdk": "v0.1.0"}', []],
])('in %j it finds %j', (text, expected) => {
  expect(versions(text)).toEqual(expected)
})
