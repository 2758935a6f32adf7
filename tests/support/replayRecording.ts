import { type Answer, type EngineClient, type Json, pick } from './engineClient.ts'

interface Step {
  readonly query?: string
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
  readonly http?: { method?: string; path?: string; headers: Record<string, string>; auth?: boolean; body?: string }
  readonly skipped?: string
  readonly note?: string
  readonly status?: number
  /** For HTTP steps `{status, body}`, else the answer. */
  readonly response?: { readonly [key: string]: Json }
}

export interface Recording {
  readonly engine: string
  readonly view: string
  readonly transport: string
  readonly probes: readonly { readonly id: string; readonly engineCrashed?: boolean; readonly steps: readonly Step[] }[]
}

export interface Difference {
  readonly probe: string
  readonly what: string
}

/** The IDs of these files are recipes, which must be equal to the byte; others are handles. */
const hasRecipes = (recording: Recording, file: string): boolean =>
  file.includes('recipe-ids') || /^v0\.(1\d|20)\./.test(recording.engine)

/**
 * Asks an engine what a recording's probes asked the real one and compares the answers: data, messages, paths and
 * statuses; not handles, traces, addresses, stacks, nor the order of simultaneous errors. A step at which the real
 * engine's process died must be answered by an error.
 */
export async function replayRecording(client: EngineClient, recording: Recording, file: string): Promise<Difference[]> {
  const recipes = hasRecipes(recording, file)
  const differences: Difference[] = []
  for (const probe of recording.probes) {
    // Engine sockets have no authorization; the files of client proxies do.
    if (/^http\..*auth/.test(probe.id) && recording.transport.startsWith('engine socket')) continue
    const answers: Json[] = []
    let what: string | undefined
    const last = probe.steps.findLastIndex((step) => step.note === undefined)
    for (const [index, step] of probe.steps.entries()) {
      const dies = step.response?.['_transport'] !== undefined || (probe.engineCrashed === true && index === last)
      const outcome = await replayStep(client, step, answers, recipes, dies)
      what ??= outcome && `step ${index}: ${outcome}`
    }
    if (what) differences.push({ probe: probe.id, what })
  }
  return differences
}

async function replayStep(
  client: EngineClient,
  step: Step,
  answers: Json[],
  recipes: boolean,
  dies: boolean,
): Promise<string | undefined> {
  if (step.skipped !== undefined || step.note !== undefined) {
    answers.push({})
    return undefined
  }
  if (step.http) {
    const answer = await client.raw(step.http)
    const body = parsed(answer.body)
    answers.push(body)
    const want = step.response
    if (answer.status !== want?.['status']) return `status ${answer.status}, real ${want?.['status']}`
    return compare(body, want['body'], recipes)
  }
  const fill = (text: string): string =>
    text.replace(/\{\{(\d+)\.([^}]+)\}\}/g, (_, at: string, path: string) => {
      const id = pick(answers[+at], ...path.split('.'))
      return typeof id === 'string' ? id : 'missing'
    })
  const variables =
    step.variables &&
    Object.fromEntries(Object.entries(step.variables).map(([name, v]) => [name, typeof v === 'string' ? fill(v) : v]))
  const { query = '', operationName } = step
  const sent = { query: fill(query), ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) }
  const { status, body: text } = await client.raw({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  })
  const body = parsed(text)
  answers.push(body)
  if (dies) return pick(body, 'errors', 0) ? undefined : 'the real engine dies here, ours answers'
  const difference = compare(body, step.response, recipes)
  if (difference) return difference
  return step.status !== undefined && step.status !== status ? `status ${status}, real ${step.status}` : undefined
}

const parsed = (text: string): Json => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

function compare(ours: Json, real: Json | undefined, recipes: boolean): string | undefined {
  if (typeof real !== 'object' || real === null) return undefined
  const [data, wanted] = [ours, real].map((answer) => JSON.stringify(comparable(pick(answer, 'data') ?? null, recipes)))
  if (data !== wanted) return `data ${data}, real ${wanted}`
  const [errors, expected] = [ours, real].map((answer) => JSON.stringify(comparableErrors(answer as Answer)))
  return errors === expected ? undefined : `errors ${errors}, real ${expected}`
}

function comparable(value: Json, recipes: boolean, key = ''): Json {
  if (Array.isArray(value)) return value.map((item: Json) => comparable(item, recipes, key))
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(entries.map(([name, inner]) => [name, comparable(inner, recipes, name)]))
  }
  return key === 'id' && typeof value === 'string' && !recipes ? value.length > 6 : value
}

const comparableErrors = (answer: Answer): string[] =>
  (answer.errors ?? [])
    .map(({ message, path = [] }) => {
      const plain = message
        .replace(/ ?\[traceparent:[^\]]*\]/g, '')
        .replace(/^query:\n[\s\S]*\n\nerror: /, '')
        .replace(/0x[0-9a-f]+/g, '0x')
        .replace(/panic while resolving[\s\S]*/, 'panic while resolving')
      return JSON.stringify([plain.trim(), path.filter((part) => typeof part === 'string')])
    })
    .sort()
