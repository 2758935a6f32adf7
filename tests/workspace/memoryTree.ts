import type { FileTree } from '../../src/workspace/index.ts'

/** A tree of files given by path. */
export function memoryTree(files: Readonly<Record<string, string | Uint8Array>>): FileTree {
  const bytes = (file: string): Uint8Array | undefined => {
    const content = Object.hasOwn(files, file) ? files[file] : undefined
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  return {
    entries(folder) {
      const below = Object.keys(files).filter((file) => file.startsWith(`${folder}/`))
      const names = new Map(
        below.map((file) => {
          const [name = '', ...rest] = file.slice(folder.length + 1).split('/')
          return [name, { name, kind: rest.length > 0 ? 'folder' : 'file' } as const]
        }),
      )
      return below.length === 0 ? undefined : [...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    size: (file) => bytes(file)?.length,
    read: bytes,
  }
}
