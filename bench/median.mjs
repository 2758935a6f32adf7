import { Bench } from 'tinybench'

/** Median of a function's running time in milliseconds, after a warm-up. */
export async function median(run, { least = 10, milliseconds = 1000, warmup = 500 } = {}) {
  const bench = new Bench({
    iterations: least,
    time: milliseconds,
    warmupTime: warmup,
    warmupIterations: warmup > 0 ? least : 0,
    throws: true,
  })
  bench.add('run', run)
  const [task] = await bench.run()
  return task.result.latency.p50
}
