import { expect, it } from 'vitest'
import { createMatrix } from '../../src/check/index.ts'
import { formatBadge } from '../../src/reports/index.ts'
import { defineModule } from '../../src/typedefs/index.ts'
import { releases } from '../../src/versions/index.ts'
import { configFor } from '../support/fixtures.ts'

const module = (engineVersion: string) => ({
  typedefs: defineModule({ name: 'shop', objects: [{ name: 'Shop' }] }),
  config: configFor(engineVersion),
})
const badge = (modules: ReturnType<typeof module>[], from: string, to: string) => {
  const [first, last] = [releases.indexOf(from), releases.indexOf(to)]
  return JSON.parse(formatBadge(createMatrix(modules, { releases: releases.slice(first, last + 1) })))
}

it('a badge says on which releases all modules load', () => {
  expect(badge([module('v0.18.10'), module('v0.17.0')], 'v0.16.0', 'v0.21.0')).toEqual({
    schemaVersion: 1,
    label: 'dagger',
    message: 'loads on v0.18.10 … v0.21.0',
    color: 'brightgreen',
  })
  expect(badge([module('v0.21.0')], 'v0.16.0', 'v0.18.0')).toMatchObject({
    message: 'loads on no engine',
    color: 'red',
  })
})
