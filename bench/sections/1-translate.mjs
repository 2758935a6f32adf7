import { inProcess } from '../inProcess.mjs'

export const title = 'Translate a module; three arguments a function; milliseconds, and megabytes of document and plan'
export const bar = '1,000 functions in 20 ms, linear to 100,000, under 1,000 MB'

export function run() {
  return ['v0.18.10', 'v0.21.8'].flatMap((engine) =>
    [1_000, 10_000, 100_000].map((functions) => {
      const { calls, milliseconds, heap } = inProcess('translate', [functions, engine])
      return {
        functions,
        engine,
        calls,
        milliseconds,
        'per 1,000': milliseconds / (functions / 1_000),
        'heap MB': heap,
      }
    }),
  )
}
