import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import { linePlaces } from '../text/linePlaces.ts'
import type { ConfigPath, Place } from './config.ts'

/** Finds keys in a JSON text. */
export function jsonPlaces(text: string): (path: ConfigPath) => Place | undefined {
  let root: Node | undefined
  const placeAt = linePlaces(text)
  return (path) => {
    root ??= parseTree(text)
    for (let length = path.length; root !== undefined && length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length))
      if (node === undefined) continue
      // The key says more than its value.
      return placeAt(node.parent?.type === 'property' ? node.parent.offset : node.offset)
    }
    return undefined
  }
}
