import { expect, it } from 'vitest'
import { createWorkspace, type FileTree } from '../../src/workspace/index.ts'

/** Folders of one Go module each, whose sources are counted as they are read. */
function tree(reads: Map<string, number>): FileTree {
  const files = ['dagger.json', 'main.go'] as const
  const textOf = (file: string): string =>
    file.endsWith('dagger.json')
      ? JSON.stringify({ name: file.split('/')[0], sdk: 'go' })
      : `package main\ntype ${file.split('/')[0]!.toUpperCase()} struct{}`
  return {
    entries: () => files.map((name) => ({ name, kind: 'file' as const })),
    size: () => 10,
    read: (file) => {
      if (!files.some((name) => file.endsWith(name))) return undefined
      reads.set(file, (reads.get(file) ?? 0) + 1)
      return new TextEncoder().encode(textOf(file))
    },
  }
}

it('modules are kept while they are among the last ones, so that memory does not grow with their number', async () => {
  const reads = new Map<string, number>()
  const { read } = createWorkspace(tree(reads))
  await read('m0')
  await read('m0')
  expect(reads.get('m0/main.go')).toBe(1)
  for (let at = 1; at <= 300; at++) await read(`m${at}`)
  await read('m0')
  expect([reads.get('m0/main.go'), reads.get('m300/main.go')]).toEqual([2, 1])
})
