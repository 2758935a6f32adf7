import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import type { ConfigPath, Place } from './config.ts'

/** Finds keys in a JSON text. */
export function jsonPlaces(text: string): (path: ConfigPath) => Place | undefined {
  let root: Node | undefined
  let starts: readonly number[] | undefined
  return (path) => {
    root ??= parseTree(text)
    for (let length = path.length; root !== undefined && length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length))
      if (node === undefined) continue
      starts ??= lineStarts(text)
      // The key says more than its value.
      return placeAt(starts, node.parent?.type === 'property' ? node.parent.offset : node.offset)
    }
    return undefined
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function placeAt(starts: readonly number[], offset: number): Place {
  const line = starts.findLastIndex((start) => start <= offset)
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
}
