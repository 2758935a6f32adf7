import type { ChangeClass } from '../../diff/change.ts'
import type { AttributedChange } from '../../diff/targets/attributeChanges.ts'
import { type Palette, plain } from '../../findings/index.ts'

const CLASSES: readonly ChangeClass[] = ['breaking', 'risky', 'safe']

/** Changes as text, what breaks callers first, with what brought each; the summary is last. */
export function printChanges(changes: readonly AttributedChange[], palette: Palette = plain): string {
  const colours = { breaking: palette.error, risky: palette.warning, safe: palette.info }
  const lines = CLASSES.flatMap((kind) =>
    changes
      .filter((change) => change.class === kind)
      .map(({ message, hint, cause, sourceMap, pointer, code }) => {
        const place = sourceMap ? `${sourceMap.filename}:${sourceMap.line}:${sourceMap.column}` : pointer
        const brought = cause === undefined ? '' : palette.dim(` (since ${cause.kind} ${cause.version})`)
        return `${colours[kind](kind.padEnd(8))}  ${message}${brought}. ${palette.dim(`${hint}  ${place}  [${code}]`)}`
      }),
  )
  return [...lines, summarizeChanges(changes), ''].join('\n')
}

/** `2 breaking, 1 risky, 3 safe changes`; `no changes` for none. */
export function summarizeChanges(changes: readonly { readonly class: ChangeClass }[]): string {
  const parts = CLASSES.flatMap((kind) => {
    const count = changes.filter((change) => change.class === kind).length
    return count === 0 ? [] : [`${count} ${kind}`]
  })
  return parts.length === 0 ? 'no changes' : `${parts.join(', ')} change${changes.length === 1 ? '' : 's'}`
}
