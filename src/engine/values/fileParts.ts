import { posix } from 'node:path'
import { FileProblem, joined, type Node, nodeAt } from '../files/index.ts'
import type { DirectoryValue, FileValue, StatValue } from './value.ts'

/** The largest file whose contents engines give, 128 MiB. */
const MOST_BYTES = 128 << 20

export function fileAt({ root, path }: DirectoryValue, file: string): FileValue {
  const node = nodeAt(root, joined(path, file), { shown: file })
  if (node.kind === 'directory') throw new FileProblem(`path ${file} is a directory, not a file`)
  if (node.kind === 'link') throw new FileProblem(`stat ${file}: no such file or directory`, true)
  return { kind: 'file', node, name: posix.basename(joined(path, file)) }
}

export function bytesOf({ node }: FileValue): Uint8Array {
  if (node.size > MOST_BYTES) throw new FileProblem(`file size ${node.size} exceeds limit ${MOST_BYTES}`)
  return node.bytes()
}

export const textOf = (file: FileValue): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(file))

const types = { file: 'REGULAR', directory: 'DIRECTORY', link: 'SYMLINK' } as const

export const statOf = (name: string, node: Node): StatValue => ({
  kind: 'stat',
  name,
  ...(node.kind === 'file' && { size: node.size }),
  permissions: node.kind === 'link' ? 0o777 : node.permissions,
  fileType: types[node.kind],
})
