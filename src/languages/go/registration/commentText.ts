import type { CommentGroup } from '../syntax/tokens.ts'

const directive = /^(?:line |extern |export |[a-z0-9]+:[a-z0-9])/

/** The text of a comment group as Go's `CommentGroup.Text` gives it: no signs, no directives, no runs of empty lines. */
export function commentText(group: CommentGroup | undefined): string {
  if (group === undefined) return ''
  const lines: string[] = []
  for (const { text } of group.comments) {
    let inner: string
    if (text.startsWith('//')) {
      inner = text.slice(2)
      if (inner.startsWith(' ')) inner = inner.slice(1)
      else if (directive.test(inner)) continue
    } else inner = text.slice(2, text.endsWith('*/') ? -2 : undefined)
    for (const line of inner.split('\n')) lines.push(trimEnd(line))
  }
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''))
  if (kept.length > 0 && kept.at(-1) !== '') kept.push('')
  return kept.join('\n')
}

/** Looks at each blank once: comments may be long. */
function trimEnd(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t' || line[end - 1] === '\r')) end--
  return line.slice(0, end)
}
