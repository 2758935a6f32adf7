import { createFinding, type Finding } from '../findings/index.ts'
import type { SessionOptions } from './types.ts'

export interface SessionAddress {
  /** 0 where a transport stands in for it. */
  readonly port: number
  readonly token: string
  /** W3C trace context to send along. */
  readonly traceparent?: string
}

/** Port, token and trace of the session, from options or the environment. */
export function readEnvironment(options: SessionOptions): SessionAddress | Finding {
  const env = options.env ?? process.env
  const writtenPort = options.port === undefined ? env['DAGGER_SESSION_PORT'] : String(options.port)
  const token = options.token ?? env['DAGGER_SESSION_TOKEN']
  const traceparent = headerText(env['TRACEPARENT'])
  // A transport of the caller's own may need neither.
  if (options.transport !== undefined && !writtenPort) return { port: 0, token: token ?? '', ...traceparent }
  if (!writtenPort) return createFinding('session-missing', '', {})
  const port = Number(writtenPort)
  if (!/^\d+$/.test(writtenPort) || port < 1 || port > 65535) {
    const shown = JSON.stringify(writtenPort.length > 40 ? `${writtenPort.slice(0, 40)}…` : writtenPort)
    return createFinding('session-port-invalid', '', { port: shown })
  }
  if (!token) return createFinding('session-token-missing', '', {})
  return { port, token, ...traceparent }
}

// A header holds no control characters; such a trace is nobody's.
const headerText = (traceparent: string | undefined): Pick<SessionAddress, 'traceparent'> =>
  traceparent !== undefined && /^[\x20-\x7e]+$/.test(traceparent) ? { traceparent } : {}
