import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Plan, translate } from '../../src/translate/index.ts'
import { canonicalize, decodeTypedefs } from '../../src/typedefs/index.ts'
import { boundaryReleases, createTarget, featureTable, releases, type Target } from '../../src/versions/index.ts'
import { arbitraryTypedefs } from '../support/arbitraryTypedefs.ts'

const seed = Number(process.env['FC_SEED'] ?? 20240607)
const typedefs = fc.oneof(
  { weight: 3, arbitrary: arbitraryTypedefs({ names: 'legal', meaning: 'consistent' }) },
  { weight: 1, arbitrary: arbitraryTypedefs({ names: 'hostile', meaning: 'any' }) },
)
const consistent = arbitraryTypedefs({ names: 'legal', meaning: 'consistent' })
const target: fc.Arbitrary<Target> = fc
  .tuple(fc.constantFrom(...boundaryReleases()), fc.constantFrom(undefined, 'v0.18.10', 'v0.18.11', 'v1.0.0'))
  .map(([release, view]) => {
    const made = createTarget({ release, view })
    if (!made.ok) throw new Error(made.findings[0]?.message)
    return made.target
  })

function check<Values>(property: fc.IProperty<Values>): void {
  fc.assert(property, { seed, numRuns: 200 })
}

it('is deterministic', () => {
  check(
    fc.property(typedefs, target, (document, on) => {
      const { plan, findings, wire } = translate(document, on)
      const again = translate(document, on)
      expect(JSON.stringify(again.plan)).toBe(JSON.stringify(plan))
      expect(again.findings).toEqual(findings)
      expect(again.wire).toEqual(wire)
    }),
  )
})

it('does not depend on the order of keys', () => {
  check(
    fc.property(typedefs, target, (document, on) => {
      const decoded = decodeTypedefs(canonicalize(document))
      if (!decoded.ok) throw new Error(decoded.findings[0]?.message)
      expect(JSON.stringify(translate(decoded.typedefs, on).plan)).toBe(JSON.stringify(translate(document, on).plan))
    }),
  )
})

it('is idempotent: what is left of a document loses nothing more', () => {
  check(
    fc.property(typedefs, target, (document, on) => {
      const first = translate(document, on)
      fc.pre(first.plan !== undefined)
      const again = translate(first.applied, on)
      expect(again.findings.filter(({ code }) => !REPEATED.has(code))).toEqual([])
      expect(canonicalize(again.applied)).toBe(canonicalize(first.applied))
    }),
  )
})

// These say what is so, not what was taken away.
const REPEATED = new Set<string>([
  'agent-pinned',
  'enum-list-default',
  'enum-value-reads-empty',
  'field-type-unknown',
  'duplicate-replaced',
])

it('uses only what the target has', () => {
  check(
    fc.property(typedefs, target, (document, on) => {
      const { plan } = translate(document, on)
      for (const coordinate of plan ? coordinates(plan) : [])
        expect([coordinate, on.has(coordinate)]).toEqual([coordinate, true])
    }),
  )
})

it('is monotone: what is native stays native later, unless a row ends', () => {
  const pairs = fc
    .tuple(fc.nat(releases.length - 1), fc.nat(releases.length - 1))
    .map(([a, b]) => [releases[Math.min(a, b)]!, releases[Math.max(a, b)]!] as const)
  check(
    fc.property(consistent, pairs, (document, [older, newer]) => {
      const lost = (release: string): string[] => {
        const made = createTarget({ release, view: 'v1.0.0' })
        if (!made.ok) throw new Error(release)
        return translate(document, made.target)
          .findings.filter(({ feature }) => feature !== undefined && feature in featureTable)
          .map(({ pointer }) => pointer)
      }
      const before = new Set(lost(older))
      expect(lost(newer).filter((finding) => !before.has(finding))).toEqual([])
    }),
  )
})

it('puts every text of the document into the plan or into a finding', () => {
  check(
    fc.property(typedefs, target, (document, on) => {
      const { plan, findings } = translate(document, on)
      fc.pre(plan !== undefined)
      const sent = new Set(
        plan!.calls.flatMap((call) =>
          call.arguments.map(({ value }) =>
            value.kind === 'call' || value.kind === 'null' ? '' : String(value.value),
          ),
        ),
      )
      const told = new Set(findings.map(({ pointer }) => pointer))
      for (const [i, object] of document.objects.entries()) {
        expect(sent.has(object.name)).toBe(true)
        for (const [j, fn] of object.functions.entries()) {
          expect(sent.has(fn.name)).toBe(true)
          for (const [k, argument] of fn.arguments.entries()) {
            const at = `/objects/${i}/functions/${j}/arguments/${k}`
            const { name, description, defaultPath, defaultAddress, defaultValue, type } = argument
            // The default of an enum follows the enum, which has a finding of its own.
            const literal = JSON.stringify(type).includes('"ENUM"') ? undefined : defaultValue
            for (const text of [name, description, defaultPath, defaultAddress, literal])
              if (text) expect([at, text, sent.has(text) || told.has(at)]).toEqual([at, text, true])
          }
        }
      }
    }),
  )
})

function coordinates(plan: Plan): Set<string> {
  const used = new Set<string>()
  for (const call of plan.calls) {
    const owner = call.on === undefined ? 'Query' : plan.calls[call.on]!.type
    used.add(`${owner}.${call.field}`)
    for (const { name, value } of call.arguments) {
      used.add(`${owner}.${call.field}(${name}:)`)
      if (value.kind === 'enum')
        used.add(`${value.value.endsWith('_KIND') ? 'TypeDefKind' : 'FunctionCachePolicy'}.${value.value}`)
    }
  }
  return used
}
