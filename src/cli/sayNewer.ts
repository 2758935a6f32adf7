import type { Command } from 'commander'
import { SAID_ANYWAY } from './exitCode.ts'
import type { Io } from './io.ts'

/** Verbs that look at many versions, and say nothing of single ones themselves. */
const VERBS: ReadonlySet<string> = new Set(['matrix', 'diff', 'upgrade', 'min-version', 'survey'])

/** A warning for each release that was typed and is not known: what is said of it are the rules of another. No option hides it. */
export async function sayNewer(io: Io, command: Command): Promise<void> {
  const { engine, to } = command.opts<{ engine?: string; to?: string }>()
  const typed = [engine, to].flatMap((text) => (typeof text === 'string' ? text.split(/,|\.\./) : []))
  if (!VERBS.has(command.name()) || typed.length === 0) return
  const { resolveRelease } = await import('../versions/index.ts')
  const findings = [...new Set(typed.map((name) => name.trim()))].flatMap((name) => {
    const resolved = name === '' ? undefined : resolveRelease(name)
    return resolved?.ok ? resolved.findings.filter(({ code }) => SAID_ANYWAY.has(code)) : []
  })
  if (findings.length === 0) return
  const { formatText } = await import('../findings/index.ts')
  io.err(formatText([{ findings }]))
}
