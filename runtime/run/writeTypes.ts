import type { Finding } from '../../src/findings/index.ts'
import { openSession, type Session, writeModuleTypesFile } from '../../src/session/index.ts'
import { readBuiltModule } from '../load/builtModule.ts'
import { callTarget } from './callTarget.ts'
import { registerTypes } from './registerTypes.ts'
import type { RuntimeOptions } from './runRuntime.ts'

/**
 * Speaks the `moduleTypes` contract: writes the module's ID as a JSON string to a file. No request where ENGINE_RELEASE says
 * which engine it is for, one otherwise.
 *
 * @returns the exit code
 */
export async function writeTypes(file: string, { module, env, log, transport }: RuntimeOptions): Promise<number> {
  let session: Session | undefined
  const fail = (findings: readonly Finding[]): number => {
    log(findings)
    return 1
  }
  try {
    const built = readBuiltModule(module)
    if (!built.ok) return fail(built.findings)
    const { typedefs, facts } = built.module
    const release = env['ENGINE_RELEASE'] || (await askedRelease())
    if (typeof release !== 'string') return fail(release)
    const resolved = callTarget(release, env, facts?.engineVersion)
    log(resolved.findings)
    if (!resolved.ok) return 1
    const { id, findings } = await registerTypes(typedefs, resolved.target, () => session)
    log(findings)
    if (id === undefined) return 1
    const unwritten = await writeModuleTypesFile(file, id)
    return unwritten === undefined ? 0 : fail([unwritten])
  } finally {
    session?.close()
  }

  async function askedRelease(): Promise<string | readonly Finding[]> {
    const opened = openSession({ env, ...(transport ? { transport } : {}) })
    if (!opened.ok) return opened.findings
    session = opened.session
    const answer = await session.version()
    return answer.ok ? answer.version : answer.findings
  }
}
