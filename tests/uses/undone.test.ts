import { describe, expect, test } from 'vitest'
import { minRelease } from '../../src/check/minVersion/minRelease.ts'
import type { MinVersion } from '../../src/check/minVersion/minVersion.ts'
import { isNewer } from '../../src/versions/index.ts'
import { readRealistic, realistic } from './realistic.ts'

async function minOf(name: string, text: string): Promise<MinVersion> {
  const { typedefs, uses } = await readRealistic(name, text)
  return minRelease({ typedefs, uses: uses! })
}

describe.each(Object.keys(realistic))('every reason of a module in %s can be undone', (name) => {
  test('removing its lines lowers the answer, down to the oldest engine', async () => {
    let { text } = realistic[name]!
    const steps: string[] = []
    for (let round = 0; round < 20; round++) {
      const { oldest, reasons } = await minOf(name, text)
      if (oldest === undefined || reasons.length === 0) break
      steps.push(
        `${oldest}: ${[...new Set(reasons.map(({ coordinate, message }) => coordinate ?? message))].join(', ')}`,
      )
      const lines = new Set(reasons.map(({ sourceMap }) => sourceMap?.line))
      text = text
        .split('\n')
        .map((line, index) => (lines.has(index + 1) ? '' : line))
        .join('\n')
      const lowered = (await minOf(name, text)).oldest
      expect([steps.at(-1), lowered !== undefined && isNewer(oldest, lowered)]).toEqual([steps.at(-1), true])
    }
    expect(steps).toEqual(realistic[name]!.steps)
  })
})
