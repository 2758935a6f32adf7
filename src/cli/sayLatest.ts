import type { Command } from 'commander'
import type { Io } from './io.ts'

/** One line on the error stream for each `latest` that was typed as a version: which release that is, and how old this knowledge is. */
export async function sayLatest(io: Io, command: Command): Promise<void> {
  if (command.getOptionValue('quiet') === true) return
  const options = command.options.flatMap((option): unknown[] => {
    const name = option.attributeName()
    return command.getOptionValueSource(name) === 'cli' ? [command.getOptionValue(name)] : []
  })
  const sets = command.name() === 'versions' ? command.args : []
  const typed = new Set([...options, ...sets].flatMap((text) => String(text).split(/,|\.\./)))
  for (const name of ['latest', 'latest-beta'] as const) {
    if (!typed.has(name)) continue
    const { latestKnown } = await import('./latestKnown.ts')
    io.err(`${name} is ${latestKnown(name)}; later releases are not known\n`)
  }
}
