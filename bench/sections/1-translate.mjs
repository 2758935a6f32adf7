import { inProcess } from '../inProcess.mjs'

export const title = 'Translate a module; three arguments a function; milliseconds, in a heap of 1,000 MB'
export const bar = '1,000 functions in 20 ms, linear to 100,000'

export function run() {
  return ['v0.18.10', 'v0.21.8'].flatMap((engine) =>
    [1_000, 10_000, 100_000].map((functions) => {
      const { calls, milliseconds, rss } = inProcess('translate', [functions, engine], 1_000)
      return {
        functions,
        engine,
        calls,
        milliseconds,
        'per 1,000': milliseconds / (functions / 1_000),
        'peak RSS, MB': rss,
      }
    }),
  )
}
