import type { Finding } from '../finding.ts'

/** ` The engine says: …` with a full stop, to stand between a finding's message and its hint; empty where it says nothing. */
export function engineSays({ engineMessage }: Finding): string {
  if (engineMessage === undefined) return ''
  return ` The engine says: ${engineMessage}${/[.!?]$/.test(engineMessage) ? '' : '.'}`
}
