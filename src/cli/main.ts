#!/usr/bin/env node
import { isMainThread, workerData } from 'node:worker_threads'
import { packageVersion } from '../packageVersion.ts'
import { processIo } from './io.ts'

// A full disk or a reader that went away: what comes after it would be lost.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(`moduledefs: cannot write to standard output: ${error.code ?? error.message}\n`)
  process.exit(2)
})
process.stderr.on('error', () => process.exit(2))

const args = process.argv.slice(2)
if (!isMainThread && workerData?.survey !== undefined) {
  const { serveSurvey } = await import('./survey/worker.ts')
  serveSurvey(workerData)
} else if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${packageVersion}\n`)
} else {
  const { run } = await import('./run.ts')
  process.exitCode = await run(args, processIo())
}
