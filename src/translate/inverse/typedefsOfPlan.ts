import { createFinding, type Finding } from '../../findings/index.ts'
import type { ArgumentValue, Call, Plan } from '../../plan/plan.ts'
import { decodeTypedefs, type Typedefs } from '../../typedefs/index.ts'
import { readChains } from './chains.ts'
import type { Draft, Reading } from './reading.ts'
import { rootOf } from './rootOf.ts'

/** Calls that register a module: each after those it refers to. */
export interface CapturedCalls {
  readonly calls: readonly Omit<Call, 'origins'>[]
  /** Index of the call whose result is the Module. */
  readonly root: number
}

export type Captured =
  | { readonly ok: true; readonly typedefs: Typedefs; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

export interface CaptureOptions {
  /** The module's name, which no call says; absent: made of its main object's, with a finding. */
  readonly name?: string | undefined
}

/**
 * The typedefs that a plan registers: the inverse of `translate`.
 *
 * In: the plan of a translation, of a recipe ID (`recipeToPlan`) or of a session (`callsOfObject`). Out: the document those
 * calls say, with original names, digits of defaults, cache policies, marks and source maps. What engines normalise without
 * loss is normalised; private state is registered by no SDK, so it is not there. Findings: `capture-*`.
 *
 * @example
 * const decoded = decodeId(text)
 * if (decoded.kind === 'recipe') typedefsOfPlan(recipeToPlan(decoded.recipe).plan!, { name: 'hello' })
 */
export function typedefsOfPlan(plan: CapturedCalls | Plan, options: CaptureOptions = {}): Captured {
  const { calls } = plan
  const root = 'module' in plan ? plan.module : plan.root
  if (calls[root]?.type !== 'Module')
    return { ok: false, findings: [createFinding('capture-no-module', '', { type: calls[root]?.type ?? 'nothing' })] }
  const reading: Reading = { chains: readChains(calls), findings: [], seen: new Map() }
  const roots: Record<'objects' | 'interfaces' | 'enums', Draft[]> = { objects: [], interfaces: [], enums: [] }
  let description = ''
  for (const call of reading.chains.of(root)) {
    const place = PLACES[call.field]
    if (call.field === 'withDescription') description = textOf(call.arguments[0]?.value)
    else if (place) roots[place].push(rootOf(reading, call.arguments[0]?.value))
    else if (call.field !== 'module')
      reading.findings.push(
        createFinding('capture-call-lost', '', { call: `Module.${call.field}`, thing: 'the module' }),
      )
  }
  const name = options.name ?? nameOf(reading.findings, roots.objects)
  const findings = reading.findings
  if (name === undefined) return { ok: false, findings: [...findings, createFinding('capture-unnamed', '', {})] }
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, findings }
  const decoded = decodeTypedefs({ formatVersion: 1, name, description, ...roots })
  if (!decoded.ok) return { ok: false, findings: [...findings, ...decoded.findings] }
  return { ok: true, typedefs: decoded.typedefs, findings: Object.freeze([...findings]) }
}

const PLACES: Readonly<Record<string, 'objects' | 'interfaces' | 'enums'>> = {
  withObject: 'objects',
  withInterface: 'interfaces',
  withEnum: 'enums',
}

const textOf = (value: ArgumentValue | undefined): string => (value?.kind === 'string' ? value.value : '')

/** The main object is the module's name in PascalCase, and SDKs register it first. */
function nameOf(findings: Finding[], objects: readonly Draft[]): string | undefined {
  const main = objects[0]?.['name']
  if (typeof main !== 'string') return undefined
  const name = main
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
  findings.push(createFinding('capture-name-assumed', '', { name, object: main }))
  return name
}
