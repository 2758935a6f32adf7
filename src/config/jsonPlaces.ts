import { type Node, parseTree } from 'jsonc-parser'
import { linePlaces } from '../text/linePlaces.ts'
import { isSpelling } from './canonicalKeys.ts'
import type { ConfigPath, Place } from './config.ts'

/** Finds keys in a JSON text, in whatever case they are written. */
export function jsonPlaces(text: string): (path: ConfigPath) => Place | undefined {
  let root: Node | undefined
  const placeAt = linePlaces(text)
  return (path) => {
    root ??= parseTree(text)
    for (let length = path.length; root !== undefined && length > 0; length--) {
      const node = find(root, path.slice(0, length))
      if (node === undefined) continue
      // The key says more than its value.
      return placeAt(node.parent?.type === 'property' ? node.parent.offset : node.offset)
    }
    return undefined
  }
}

function find(root: Node, path: ConfigPath): Node | undefined {
  let node: Node | undefined = root
  for (const part of path) {
    if (typeof part === 'number') node = node?.type === 'array' ? node.children?.[part] : undefined
    else {
      const properties: readonly Node[] = node?.type === 'object' ? (node.children ?? []) : []
      node = properties.findLast(({ children }) => isSpelling(String(children?.[0]?.value), part, 'dagger.json'))
        ?.children?.[1]
    }
  }
  return node
}
