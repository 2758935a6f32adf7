import { expect, it } from 'vitest'
import { eraEngines, type RecipeFormat, recipeFormat } from '../../src/ids/index.ts'
import { compareVersions } from '../../src/versions/compareVersions.ts'
import { releases } from '../../src/versions/releases.ts'
import { targetOf } from '../support/targetOf.ts'

it('every release from v0.12.0 on has one format, and none before has', () => {
  const changes: (readonly [string, RecipeFormat | undefined])[] = []
  for (const release of [...releases].filter((name) => compareVersions(name, 'v0.9.9') >= 0)) {
    const format = recipeFormat(targetOf(release))
    if (changes.length === 0 || JSON.stringify(changes.at(-1)![1]) !== JSON.stringify(format))
      changes.push([release, format])
  }
  expect(changes).toEqual([
    ['v0.9.9', undefined],
    ['v0.12.0', { era: 'proto', wrapped: false, argumentsByName: true }],
    ['v0.18.10', { era: 'proto', wrapped: false, argumentsByName: false }],
    ['v0.18.17', { era: 'manual', wrapped: false, argumentsByName: false }],
    ['v0.19.4', { era: 'hasher1', wrapped: false, argumentsByName: false }],
    ['v0.19.11', { era: 'hasher2', wrapped: false, argumentsByName: false }],
    ['v0.21.0', { era: 'hasher3', wrapped: true, argumentsByName: false }],
  ])
})

it('the engines of each era, in words', () => {
  expect((['proto', 'manual', 'hasher1', 'hasher2', 'hasher3'] as const).map(eraEngines)).toEqual([
    'v0.12.0-v0.18.16',
    'v0.18.17-v0.19.3',
    'v0.19.4-v0.19.10',
    'v0.19.11-v0.20.8',
    'v0.21.0 and later',
  ])
})
