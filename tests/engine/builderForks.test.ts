import { describe, expect, it } from 'vitest'
import { runPlan } from '../../src/engine/module/builder/index.ts'
import type { Call, Plan } from '../../src/plan/plan.ts'
import { targetOf } from '../support/targetOf.ts'

/** A plan that goes on twice from the same typedef, at a step in the middle of a chain. */
function forkedPlan(): Plan {
  const calls: Call[] = []
  const add = (
    type: Call['type'],
    on: number | undefined,
    field: string,
    values: Readonly<Record<string, string | number>>,
  ): number => {
    const args = Object.entries(values).map(([name, value]) => ({
      name,
      value:
        typeof value === 'string' ? ({ kind: 'string', value } as const) : ({ kind: 'call', index: value } as const),
    }))
    calls.push({ ...(on !== undefined && { on }), field, arguments: args, type, origins: [''] })
    return calls.length - 1
  }
  const string = add('TypeDef', add('TypeDef', undefined, 'typeDef', {}), 'withScalar', { name: 'JSON' })
  const fn = (name: string) => add('Function', undefined, 'function', { name, returnType: string })
  const start = add('TypeDef', add('TypeDef', undefined, 'typeDef', {}), 'withObject', { name: 'Fork' })
  const one = add('TypeDef', start, 'withFunction', { function: fn('one') })
  const two = add('TypeDef', one, 'withFunction', { function: fn('two') })
  const left = add('TypeDef', two, 'withFunction', { function: fn('left') })
  const right = add('TypeDef', two, 'withFunction', { function: fn('right') })
  const leftEnd = add('TypeDef', left, 'withFunction', { function: fn('leftEnd') })
  const module = [leftEnd, right, two].reduce(
    (on, object) => add('Module', on, 'withObject', { object }),
    add('Module', undefined, 'module', {}),
  )
  return { release: '', view: '', calls, module, roots: [] }
}

describe('steps of a chain that is gone on with twice', () => {
  it.each(['v0.20.8', 'v1.0.0-beta.10'])('do not see each other on %s', (release) => {
    const outcome = runPlan(forkedPlan(), targetOf(release))
    if (!outcome.ok) throw new Error(outcome.error)
    expect(outcome.module.objects.map(({ asObject }) => asObject?.functions.map(({ name }) => name))).toEqual([
      ['one', 'two', 'left', 'leftEnd'],
      ['one', 'two', 'right'],
      ['one', 'two'],
    ])
  })
})
