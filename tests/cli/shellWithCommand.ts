import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { builtCommand } from './builtCommand.ts'
import { type CliResult, runCli, runProcess } from './runCli.ts'
import { workFolder } from './workFolder.ts'

// One command and nothing that only a shell understands: no process is needed for it.
const PLAIN = /^moduledefs( +[^\s|<>;&$`*?(){}#'"\\]+)*$/

/**
 * Runs a line in a shell that has `moduledefs` on its PATH, as an installed package puts it there; a plain command runs within
 * this process.
 */
export function shellWithCommand(): (line: string, cwd: string, interruptAt?: string) => Promise<CliResult> {
  const folder = workFolder({})
  const shim = path.join(folder, 'moduledefs')
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${builtCommand()}' "$@"\n`)
  chmodSync(shim, 0o755)
  const PATH = `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`
  return (line, cwd, interruptAt) => {
    if (interruptAt === undefined && PLAIN.test(line) && !line.includes(' -- '))
      return runCli(line.split(/ +/).slice(1), { cwd })
    return interruptAt === undefined
      ? runProcess('bash', ['-c', line], { cwd, env: { PATH } })
      : runProcess('bash', ['-c', `exec ${line}`], { cwd, env: { PATH }, interruptAt })
  }
}
