import type { Finding } from '../findings/index.ts'
import type { Call, Plan, Translation } from '../plan/plan.ts'
import { saidArguments } from '../plan/saidArguments.ts'
import { withoutUnpinnable } from '../plan/withoutUnpinnable.ts'
import { graphqlValue } from './graphqlValue.ts'

/** One request of a plan in its plain form: a chain that ends in the ID of what it made. */
export interface GraphqlStep {
  /** What later steps call this one's ID: `{{3}}`. */
  readonly number: number
  readonly type: Call['type']
  /** JSON pointers of what the last call of the chain stands for. */
  readonly origins: readonly string[]
  readonly document: string
}

export interface GraphqlSteps {
  readonly steps: readonly GraphqlStep[]
  readonly findings: readonly Finding[]
}

/**
 * The plan as plain GraphQL documents, one chain each, for reading and for validation against a schema.
 *
 * In: a translation that has a plan (none: no steps). Out: documents in the order in which they can be sent, where
 * `{{n}}` stands for the ID that step n gave; and `agent-not-pinnable` for each mark that the target's own view hides.
 */
export function toGraphql(translation: Translation): GraphqlSteps {
  if (translation.plan === undefined) return { steps: [], findings: [] }
  const { plan, findings } = withoutUnpinnable(translation.plan, translation)
  const numbers = new Map<number, number>()
  const steps = chainEnds(plan).map((end, i): GraphqlStep => {
    const links = chainTo(plan, end).map((call) => {
      const args = saidArguments(call).map(
        ({ name, value }) => `${name}: ${graphqlValue(value, (at) => `{{${numbers.get(at)}}}`)}`,
      )
      return args.length > 0 ? `${call.field}(${args.join(', ')})` : call.field
    })
    numbers.set(end, i)
    const { type, origins } = plan.calls[end]!
    return { number: i, type, origins, document: nest(links) }
  })
  return { steps, findings }
}

/** Steps as one text: each with what it makes as a comment above it. */
export const printGraphql = ({ steps }: GraphqlSteps): string =>
  steps
    .map(({ number, type, origins, document }) => `# {{${number}}}: ${type} ${origins[0] || '(module)'}\n${document}\n`)
    .join('\n')

// Calls whose ID another call takes, and the module itself: earlier ones first, as the plan has them.
function chainEnds(plan: Plan): number[] {
  const ends = new Set([plan.module])
  for (const call of plan.calls)
    for (const { value } of call.arguments) if (value.kind === 'call') ends.add(value.index)
  return [...ends].sort((a, b) => a - b)
}

function chainTo(plan: Plan, end: number): Call[] {
  const chain: Call[] = []
  for (let at: number | undefined = end; at !== undefined; at = plan.calls[at]!.on) chain.push(plan.calls[at]!)
  return chain.reverse()
}

// A chain of 1,000 functions is 1,000 levels deep: beyond a depth that reads well the indent stays.
const MAX_INDENT = 12
const indent = (depth: number): string => '  '.repeat(Math.min(depth, MAX_INDENT))

function nest(links: readonly string[]): string {
  const lines = links.map((link, i) => `${indent(i + 1)}${link} {`)
  const closing = links.map((_, i) => `${indent(links.length - i)}}`)
  return ['{', ...lines, `${indent(links.length + 1)}id`, ...closing, '}'].join('\n')
}
