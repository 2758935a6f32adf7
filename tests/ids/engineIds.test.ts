import { describe, expect, it } from 'vitest'
import { decodeId, encodeHandle, recipeFormat } from '../../src/ids/index.ts'
import { writeRecipe } from '../../src/ids/wire/writeRecipe.ts'
import { targetOf } from '../support/targetOf.ts'
import { readRecording } from './readRecording.ts'

interface Recorded {
  engine: string
  view: string
  recipes: string[]
  handles: string[]
}

// Every ID that engines answered in the builder recordings.
const recorded = (readRecording('recipe-engine-ids') as Recorded[]).map(
  (entry, i) => [`${entry.engine} in view ${entry.view} (${i})`, entry] as const,
)

describe('IDs of the builder recordings', () => {
  it.each(recorded.filter(([, { recipes }]) => recipes.length > 0))(
    '%s: recipes are read without a finding',
    (_, { engine, view, recipes }) => {
      // Recorded with their module's view, but some calls are of the newest.
      const target = targetOf(engine, view)
      for (const id of recipes) {
        const decoded = decodeId(id, { target })
        expect(decoded.findings).toEqual([])
        if (decoded.kind !== 'recipe') throw new Error(`${decoded.kind}: ${id}`)
        expect(decoded.eras).toContain(recipeFormat(target)?.era)
        const calls = [...decoded.recipe.calls].map(([digest, call]) => ({ digest, call }))
        expect(writeRecipe(decoded.recipe.root, calls, decoded.wrapped)).toBe(id)
      }
    },
  )

  it.each(recorded.filter(([, { handles }]) => handles.length > 0))(
    '%s: handles are known as such',
    (_, { engine, handles }) => {
      for (const id of handles) {
        const decoded = decodeId(id, { target: targetOf(engine) })
        if (decoded.kind !== 'handle') throw new Error(`${decoded.kind}: ${id}`)
        expect(decoded).toMatchObject({ ok: true, type: { namedType: 'TypeDef', nonNull: true }, findings: [] })
        expect(encodeHandle(decoded.result, decoded.type!)).toBe(id)
      }
    },
  )

  it('a handle is refused by engines that have none', () => {
    const decoded = decodeId('Eg8IExILCgdUeXBlRGVmGAE=', { target: targetOf('v0.20.8') })
    expect(decoded).toMatchObject({ ok: false, kind: 'handle', result: 19n })
    expect(decoded.findings.map(({ message }) => message)).toEqual([
      'the ID has the form of engines v0.21.0 and later, which engine v0.20.8 refuses',
    ])
  })
})
