import { fstatSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from '../../src/findings/index.ts'
import { writeWhole } from '../../src/session/writeWhole.ts'
import { keptId } from '../load/keptIds.ts'
import { channelFile } from './channel.ts'
import { hideFromProc } from './hideFromProc.ts'
import { workerArgument } from './protocol.ts'

const usage = `Runs a built Dagger module.

  node main.js              answers the function call of the surrounding session
  node main.js types FILE   writes the ID of the module's types to FILE
  node main.js call FILE    answers the call of a module entrypoint, which standard input has, into FILE

The module is beside main.js, or in the folder that MODULEDEFS_MODULE names.
`

// A container's log: one line each, problems first to be looked for.
const log = (findings: readonly Finding[]): void => {
  for (const { severity, code, message, hint } of findings) {
    if (severity === 'note' || severity === 'info') continue
    process.stderr.write(`${severity} ${code}: ${message}\n${hint === '' ? '' : `  ${hint}\n`}`)
  }
}

async function main(args: readonly string[]): Promise<number | undefined> {
  const [verb, file, ...rest] = args
  if (verb === workerArgument && isSocket(channelFile)) {
    const { runWorker } = await import('./runWorker.ts')
    runWorker()
    return undefined
  }
  const env = { ...process.env }
  hideFromProc('DAGGER_SESSION_TOKEN')
  const runtime = fileURLToPath(import.meta.url)
  const options = { module: resolve(env['MODULEDEFS_MODULE'] || dirname(runtime)), runtime, env, log }
  if (verb === undefined) return (await import('./runRuntime.ts')).runRuntime(options)
  if (verb === 'types' && file !== undefined && rest.length === 0) {
    // All else takes a while to load.
    const id = keptId(options.module, env['ENGINE_RELEASE'] ?? '', env['MODULE_ENGINE_VERSION'])
    if (id !== undefined && (await isWritten(resolve(file), id))) return 0
    return (await import('./writeTypes.ts')).writeTypes(resolve(file), options)
  }
  if (verb === 'call' && file !== undefined && rest.length === 0) {
    return (await import('./answerEntrypoint.ts')).answerEntrypoint(resolve(file), options)
  }
  process.stderr.write(usage)
  return 2
}

const isWritten = (file: string, id: string): Promise<boolean> =>
  writeWhole(file, JSON.stringify(id)).then(
    () => true,
    () => false,
  )

function isSocket(file: number): boolean {
  try {
    return fstatSync(file).isSocket()
  } catch {
    return false
  }
}

const code = await main(process.argv.slice(2))
if (code !== undefined) process.exitCode = code
