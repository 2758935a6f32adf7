import type { Finding } from '../../src/findings/index.ts'
import type { Target } from '../../src/versions/types.ts'
import { flagValue, idPlace } from './flagValue.ts'
import type { HostRead } from './objectQuery.ts'
import type { CallStep } from './parseCall.ts'
import type { CallableTypes } from './types.ts'

/** A call as GraphQL. `queries` are asked first, each gives an ID that `write` puts where it belongs. */
export type CallDocument =
  | {
      readonly ok: true
      readonly queries: readonly string[]
      /** What it names of this computer. */
      readonly reads: readonly HostRead[]
      write(ids: readonly string[]): string
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** The document for a chain of calls; of an object in the end its plain fields are asked for. */
export function callDocument(steps: readonly CallStep[], types: CallableTypes, target: Target): CallDocument {
  const findings: Finding[] = []
  const queries: string[] = []
  const reads: HostRead[] = []
  const texts = steps.map(({ callable, given }) => {
    const args: string[] = []
    for (const [flag, written] of given) {
      const value = flagValue(flag, written, target)
      if (!value.ok) {
        findings.push(value.finding)
        continue
      }
      const first = queries.length
      queries.push(...value.queries)
      reads.push(...value.reads)
      args.push(`${flag.name}:${value.text.replace(/\u0000(\d+)\u0000/g, (_, nth) => idPlace(first + Number(nth)))}`)
    }
    return args.length === 0 ? callable.name : `${callable.name}(${args.join(',')})`
  })
  if (findings.length > 0) return { ok: false, findings }
  const inner = texts.reduceRight((below, text) => (below === '' ? text : `${text}{${below}}`), selection(steps, types))
  const document = `{${inner}}`
  return {
    ok: true,
    queries,
    reads,
    write: (ids) => document.replace(/\u0000(\d+)\u0000/g, (_, nth) => JSON.stringify(ids[Number(nth)])),
  }
}

function selection(steps: readonly CallStep[], types: CallableTypes): string {
  const type = types.get(steps.at(-1)!.callable.type)
  if (type === undefined) return ''
  const leaves = type.callables.filter((each) => each.field && !types.has(each.type)).map(({ name }) => name)
  return type.core || leaves.length === 0 ? 'id' : leaves.join(' ')
}
