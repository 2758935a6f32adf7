import pc from 'picocolors'
import { type Palette, plain } from '../findings/index.ts'

/** Colours for a stream that shows them, nothing for one that does not. */
export function palette(coloured: boolean): Palette {
  if (!coloured) return plain
  const colours = pc.createColors(true)
  return {
    error: (text) => colours.bold(colours.red(text)),
    warning: colours.yellow,
    info: colours.cyan,
    dim: colours.dim,
    bold: colours.bold,
    good: colours.green,
  }
}
