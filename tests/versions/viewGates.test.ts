import { expect, test } from 'vitest'
import { isShownInView } from '../../src/versions/index.ts'

// From the project's facts (recordings, introspection of one engine in several views).
test.each([
  ['TypeDefKind.STRING', 'v0.18.11', 'v0.18.10', false],
  ['TypeDefKind.STRING', 'v0.18.11', 'v0.18.11', true],
  ['TypeDefKind.STRING_KIND', 'v0.18.11', 'v0.18.10', true],
  ['Module.checks(noGenerate:)', 'v1.0.0-beta.10', 'v0.18.11', false],
  ['Module.checks(noGenerate:)', 'v1.0.0-beta.10', 'v0.21.8', true],
  ['Module.checks', 'v1.0.0-beta.10', 'v0.18.11', true],
  ['HTTPState', 'v1.0.0-beta.10', 'v0.18.11', false],
  ['HTTPState.id', 'v1.0.0-beta.10', 'v0.18.11', false],
  ['Function.withAgent', 'v1.0.0-beta.10', 'v0.21.8', false],
  ['Function.withAgent', 'v1.0.0-beta.10', 'v1.0.0', true],
  ['Query.engineVolume(name:)', 'v1.0.0-beta.10', 'v0.21.8', false],
  ['Query.llm(provider:)', 'v1.0.0-beta.10', 'v0.21.8', false],
  ['Query.llm(maxAPICalls:)', 'v1.0.0-beta.10', 'v1.0.0', false],
  ['Query.llm(maxAPICalls:)', 'v1.0.0-beta.10', 'v0.21.8', true],
  ['Query.llm(maxAPICalls:)', 'v1.0.0-beta.6', 'v1.0.0', true],
  ['Container', 'v1.0.0-beta.10', 'v0.9.9', true],
  ['constructor', 'v1.0.0-beta.10', 'v0.9.9', true],
])('%s on %s in view %s: %s', (coordinate, release, view, shown) => {
  expect(isShownInView(coordinate, release, view)).toBe(shown)
})
