import { list } from 'tar'
import { type FileTree, indexedTree } from '../../workspace/index.ts'

const LARGEST = 8 * 1024 * 1024
const MOST_BYTES = 512 * 1024 * 1024
const MOST_FILES = 500_000

import { mayBeRead } from './mayBeRead.ts'

/**
 * The files of a tar archive, packed with gzip or not, as far as any reader wants them. A folder that holds everything, as the
 * archives of code hosts have it, is left out of the paths. What is no archive, or too large, throws.
 */
export function archiveTree(file: string): FileTree {
  const contents = new Map<string, Uint8Array>()
  let [bytes, files] = [0, 0]
  list({
    file,
    sync: true,
    strict: true,
    onReadEntry(entry) {
      if (++files > MOST_FILES) throw new Error(`it holds more than ${MOST_FILES} files`)
      const isFile = entry.type === 'File' || entry.type === 'OldFile'
      if (!isFile || !mayBeRead(entry.path) || entry.size > LARGEST) return
      bytes += entry.size
      if (bytes > MOST_BYTES) throw new Error(`its sources are larger than ${MOST_BYTES} bytes`)
      const chunks: Uint8Array[] = []
      entry.on('data', (chunk) => void chunks.push(Uint8Array.from(chunk)))
      entry.on('end', () => void contents.set(entry.path, Buffer.concat(chunks)))
    },
  })
  if (files === 0) throw new Error('it is not a tar archive, or it is empty')
  const plain = new Map([...contents].map(([name, content]) => [name.replace(/^(?:\.\/)+/, ''), content]))
  const top = commonFolder([...plain.keys()])
  const listed = new Map([...plain].map(([name, content]) => [name.slice(top.length), content]))
  return indexedTree(new Map([...listed].map(([name, { length }]) => [name, { size: length }])), (name) =>
    listed.get(name),
  )
}

function commonFolder(names: readonly string[]): string {
  const top = /^[^/]+\//.exec(names[0] ?? '')?.[0] ?? ''
  return names.every((name) => name.startsWith(top)) ? top : ''
}
