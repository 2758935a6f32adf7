import { dag } from "@dagger.io/dagger"

/** Does the engine have at least this version? The 1.0 betas count as 1.0.0. */
export async function engineIsAtLeast(...wanted: [number, number, number]): Promise<boolean> {
  const numbers = /(\d+)\.(\d+)\.(\d+)/.exec(await dag.version())?.slice(1).map(Number) ?? []
  const different = wanted.findIndex((part, index) => part !== numbers[index])
  return different === -1 || (numbers[different] ?? 0) > (wanted[different] ?? 0)
}

/** Sends a query as it is and gives back the whole response, errors included. */
export async function rawQuery(query: string): Promise<unknown> {
  try {
    return { data: await dag.getGQLClient().request(query) }
  } catch (error) {
    const { errors, data = null } = (error as { response: { errors: unknown; data?: unknown } }).response
    return { errors, data }
  }
}

/** The errors the engine answered with. */
export function engineErrors(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { response } = cause as { response?: { errors?: unknown } }
    if (response?.errors !== undefined) return response.errors
  }
  return String(error)
}
