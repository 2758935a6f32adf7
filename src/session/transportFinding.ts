import { createFinding, type Finding } from '../findings/index.ts'
import { AnswerCut } from './AnswerCut.ts'
import { AnswerTooLarge } from './AnswerTooLarge.ts'

export interface TransportFailure {
  readonly address: string
  readonly timedOut: boolean
  readonly aborted: boolean
  readonly seconds: number
  readonly limit: number
  readonly clean: (text: string) => string
}

const GONE = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'UND_ERR_SOCKET'])

/** What a transport's rejection means, as one finding. */
export function transportFinding(error: unknown, failure: TransportFailure): Finding {
  const { address, seconds, limit } = failure
  if (failure.timedOut) return createFinding('session-timeout', '', { address, seconds })
  if (failure.aborted) return createFinding('session-aborted', '', {})
  if (error instanceof AnswerTooLarge) return createFinding('session-answer-too-large', '', { address, limit })
  if (error instanceof AnswerCut) return createFinding('session-answer-cut', '', { address, bytes: error.bytes })
  const { code, message } = describe(error)
  if (code === 'ECONNREFUSED') return createFinding('session-refused', '', { address })
  if (code !== undefined && GONE.has(code)) return createFinding('session-gone', '', { address })
  return createFinding('session-unreachable', '', { address, problem: failure.clean(code ?? message) })
}

function describe(error: unknown): { code?: string; message: string } {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = (error as NodeJS.ErrnoException).code
  // fetch hides the reason one level down.
  if (code === undefined && error.cause !== undefined) return describe(error.cause)
  return { ...(typeof code === 'string' ? { code } : {}), message: error.message }
}
