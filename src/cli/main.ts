#!/usr/bin/env node
import { packageVersion } from '../packageVersion.ts'
import { processIo } from './io.ts'

// A pipe that closes early (`| head`) is no error; what was to be said after it has no reader.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const args = process.argv.slice(2)
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${packageVersion}\n`)
} else {
  const { run } = await import('./run.ts')
  process.exitCode = await run(args, processIo())
}
