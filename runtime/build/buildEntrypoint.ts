import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { toEntrypoint } from '../../src/exchange/index.ts'
import { createFinding, type Finding } from '../../src/findings/index.ts'
import { writeWhole } from '../../src/session/writeWhole.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'
import { createTarget } from '../../src/versions/index.ts'

const FOLDER = 'entrypoint'
const CONFIG = 'dagger-module.toml'
// Somewhere every image lets every user write.
const ANSWER = '/tmp/answer.json'

export interface EntrypointOptions {
  /** Folder of the module. */
  readonly directory: string
  /** The built folder, in it. */
  readonly output: string
  readonly image: string
}

export interface BuiltEntrypoint {
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Makes a built module one of Dagger 1.0 that needs no SDK: an entrypoint whose calls the built folder answers, and a
 * dagger-module.toml that names it; one that is there is kept.
 *
 * Findings: `entrypoint-*`, `output-unwritable`.
 */
export async function buildEntrypoint(typedefs: Typedefs, options: EntrypointOptions): Promise<BuiltEntrypoint> {
  const { directory, output, image } = options
  const mount = relative(directory, output).split(sep).join('/')
  if (mount === '' || mount.startsWith('..'))
    return { files: [], findings: [createFinding('entrypoint-output-outside', '', { output })] }
  const made = createTarget({ release: 'latest-beta', engineVersion: 'v1.0.0' })
  if (!made.ok) return { files: [], findings: made.findings }
  const exported = toEntrypoint(typedefs, made.target, {
    image,
    mount,
    command: ['node', '/module/main.js', 'call', ANSWER],
    result: ANSWER,
  })
  if (!exported.ok) return { files: [], findings: exported.findings }
  const findings = [...exported.findings]
  const main = join(directory, FOLDER, 'main.dang')
  const config = join(directory, CONFIG)
  const files = [main]
  try {
    await mkdir(dirname(main), { recursive: true })
    await writeWhole(main, exported.text)
    if (existsSync(config)) {
      if (!readFileSync(config, 'utf8').includes('[entrypoint]'))
        findings.push(createFinding('entrypoint-not-configured', '', { file: CONFIG }))
    } else {
      await writeWhole(config, configText(typedefs.name, made.target.release))
      files.push(config)
      if (hasDependencies(directory)) findings.push(createFinding('entrypoint-dependencies', '', { file: CONFIG }))
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    findings.push(createFinding('output-unwritable', '', { file: main, problem: code ?? message }))
  }
  return { files, findings }
}

const configText = (name: string, release: string): string => `name = ${JSON.stringify(name)}
engineVersion = ${JSON.stringify(release)}

[entrypoint]
kind = "dang"
source = "${FOLDER}"
`

function hasDependencies(directory: string): boolean {
  const file = join(directory, 'dagger.json')
  return existsSync(file) && /"dependencies"\s*:\s*\[\s*[{"]/.test(readFileSync(file, 'utf8'))
}
