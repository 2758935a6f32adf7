import { loadField } from '../emit/loadField.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import type { EngineError, JsonValue, QueryOptions, Session } from '../session/types.ts'
import type { Target } from '../versions/types.ts'

export type LoadedModuleId =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly errors: readonly EngineError[] }

// An engine up to v0.20.8 answers with an ID as long as the one it was given.
const answerBytes = (id: string): number => 8 * 1024 * 1024 + 2 * id.length

/** Loads a module by its ID in one request: it exists in the session afterwards. Finding: `module-id-of-other-type`. */
export async function loadModule(
  session: Session,
  target: Target,
  id: string,
  options: QueryOptions = {},
): Promise<LoadedModuleId> {
  const { open, close } = loadField(target, 'Module', id.trimEnd())
  const answer = await session.query(`{${open}id${close}}`, {
    ...options,
    maxAnswerBytes: options.maxAnswerBytes ?? answerBytes(id),
  })
  if (!answer.ok) return answer
  const [loaded] = Object.values(answer.data)
  const loadedId: JsonValue | undefined =
    typeof loaded === 'object' && loaded !== null && 'id' in loaded ? loaded['id'] : undefined
  if (typeof loadedId === 'string') return { ok: true, id: loadedId }
  // `node` answers {} to an ID of another type, and says nothing.
  return { ok: false, findings: [createFinding('module-id-of-other-type', '', {})], errors: [] }
}
