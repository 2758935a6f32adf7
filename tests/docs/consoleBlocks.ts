export interface ConsoleCommand {
  /** As a shell takes it. */
  readonly line: string
  /** What the page shows below it. */
  readonly output: readonly string[]
  /** Line of the page, 1-based. */
  readonly at: number
}

/** The commands in the ```console blocks of a Markdown page: lines that start with `$ `, continued after a backslash. */
export function consoleBlocks(markdown: string): readonly ConsoleCommand[] {
  const commands: { line: string; output: string[]; at: number }[] = []
  let inside = false
  let continued = false
  for (const [index, text] of markdown.split('\n').entries()) {
    const current = commands.at(-1)
    if (!inside) inside = text === '```console'
    else if (text === '```') inside = false
    else if (continued && current) current.line += `\n${text}`
    else if (text.startsWith('$ ')) commands.push({ line: text.slice(2), output: [], at: index + 1 })
    else current?.output.push(text)
    continued = inside && text.endsWith('\\')
  }
  return commands
}

/** Is that what the page shows? `…` stands for anything on its line; on a line of its own, for any lines. */
export function matchesOutput(shown: readonly string[], actual: string): boolean {
  const pattern = shown.map((line) => {
    if (line.trim() === '…') return '(?:.*\\n)*?'
    const parts = line.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    return `${parts.join('.*')}\\n`
  })
  return new RegExp(`^${pattern.join('')}$`).test(actual)
}
