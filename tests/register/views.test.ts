import { expect, test } from 'vitest'
import { withoutUnpinnable } from '../../src/plan/withoutUnpinnable.ts'
import { viewDifferences } from '../../src/register/viewDifferences.ts'
import { type Plan, type Translation, translate } from '../../src/translate/index.ts'
import { decodeTypedefs } from '../../src/typedefs/index.ts'
import { targetOf } from '../support/targetOf.ts'

function translated(release: string, view: string): Translation & { plan: Plan } {
  const decoded = decodeTypedefs(
    JSON.stringify({
      formatVersion: 1,
      name: 'deploy',
      objects: [
        {
          name: 'Deploy',
          functions: [
            { name: 'help', returnType: { kind: 'STRING' }, agent: true, check: true },
            { name: 'plain', returnType: { kind: 'STRING' } },
          ],
        },
      ],
      enums: [
        {
          name: 'Status',
          sourceMap: { filename: 'src/index.ts', line: 10, column: 1 },
          members: [
            { name: 'ACTIVE', value: 'active' },
            { name: 'PAUSED', value: 'paused' },
          ],
        },
      ],
    }),
  )
  if (!decoded.ok) throw new Error(decoded.findings[0]?.message)
  return translate(decoded.typedefs, targetOf(release, view)) as Translation & { plan: Plan }
}

const told = (given: Translation & { plan: Plan }, view: string): string[] =>
  viewDifferences(given, given.plan, view).map(({ pointer, message }) => `${pointer} ${message}`)

test('a session on the other side of v0.18.11 would take members otherwise', () => {
  const given = translated('v0.21.8', 'v0.19.4')
  expect(told(given, 'v0.18.10')).toEqual([
    '/enums/0 Enum Status: withEnumMember("ACTIVE") means something else in the view of this session, v0.18.10, than in v0.19.4',
  ])
  expect(told(given, 'v0.18.11')).toEqual([])
})

test('values mean the same in every view', () => {
  const given = translated('v0.21.8', 'v0.18.10')
  expect(given.plan.calls.some(({ field }) => field === 'withEnumValue')).toBe(true)
  expect(told(given, 'v0.21.8')).toEqual([])
})

test('a session that hides agents would refuse the mark', () => {
  const given = translated('v1.0.0-beta.10', 'v1.0.0')
  expect(told(given, 'v0.21.8')).toEqual([
    '/objects/0/functions/0 Object Deploy, function help: withAgent means something else in the view of this session, v0.21.8, than in v1.0.0',
  ])
})

test('what the module’s own view hides is left out and told, and the rest holds together', () => {
  const given = translated('v1.0.0-beta.10', 'v0.21.8')
  const { plan, findings } = withoutUnpinnable(given.plan, given)
  expect(findings.map(({ code, pointer, data }) => `${code} ${pointer} ${data['thing']}`)).toEqual([
    'agent-not-pinnable /objects/0/functions/0 Object Deploy, function help',
  ])
  expect(plan.calls).toHaveLength(given.plan.calls.length - 1)
  for (const [i, { on, arguments: args }] of plan.calls.entries()) {
    if (on !== undefined) expect(on).toBeLessThan(i)
    for (const { value } of args) if (value.kind === 'call') expect(value.index).toBeLessThan(i)
  }
  const taken = plan.calls.find(({ field }) => field === 'withFunction')!.arguments[0]!.value
  expect(taken.kind === 'call' && plan.calls[taken.index]?.field).toBe('withCheck')
  expect(plan.calls[plan.module]?.field).toBe('withEnum')
  expect(plan.roots.map((root) => plan.calls[root]?.field)).toEqual(['withFunction', 'withEnumMember'])
})

test('a plan that needs no pin stays as it is', () => {
  const given = translated('v1.0.0-beta.10', 'v1.0.0')
  expect(withoutUnpinnable(given.plan, given)).toEqual({ plan: given.plan, findings: [] })
})
