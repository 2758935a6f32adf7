import type { CallError } from './types.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Errors of Dagger's SDK have codes such as D109; what caused them is the SDK's own business. */
const isFromSdk = (error: Error): boolean => 'code' in error && /^D\d+$/.test(String(error.code))

/**
 * What a caller is told of something thrown: its message, those of what caused it, and the values of its `extensions`
 * (output and exit code of a failed command among them), the nearest first.
 */
export function describeError(thrown: unknown): CallError {
  const chain = causeChain(thrown)
  const [first, ...causes] = chain
  const values = new Map<string, string>()
  for (const each of chain) {
    const { extensions } = each as { readonly extensions?: unknown }
    for (const [name, value] of Object.entries(isRecord(extensions) ? extensions : {})) {
      const json = value === '' || value === null ? undefined : jsonOf(value)
      if (json !== undefined && !values.has(name)) values.set(name, json)
    }
  }
  const message = first === undefined ? messageOf(thrown) : messageOf(first)
  return {
    message: [message, ...causes.map((cause) => `caused by: ${messageOf(cause)}`)].join('\n'),
    values: [...values].map(([name, value]) => ({ name, value })),
  }
}

function causeChain(thrown: unknown): readonly Error[] {
  const chain: Error[] = []
  for (let error = thrown; error instanceof Error && !chain.includes(error); error = error.cause) {
    chain.push(error)
    if (isFromSdk(error)) break
  }
  return chain
}

function messageOf(thrown: unknown): string {
  if (thrown instanceof AggregateError)
    return [thrown.message, ...thrown.errors.map(messageOf)].filter(Boolean).join('\n')
  if (thrown instanceof Error) return thrown.message || thrown.name
  return typeof thrown === 'string' ? thrown : (jsonOf(thrown) ?? String(thrown))
}

function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_, held: unknown) => (typeof held === 'bigint' ? Number(held) : held))
  } catch {
    return undefined
  }
}
