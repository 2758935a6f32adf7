import { createHash } from 'node:crypto'
import type { Resolver } from '../api/index.ts'
import { FileProblem, fileNode } from '../files/index.ts'
import { readGoJson } from '../go/index.ts'
import { bytesOf, statOf, textOf } from './fileParts.ts'
import { making, reading } from './rows.ts'
import { type FileValue, known, Unknown } from './value.ts'

const named = (name: string): string => {
  if (name.includes('/')) throw new FileProblem(`file name ${JSON.stringify(name)} must not contain a directory`)
  return name
}

/** The lines of a text with their ends; what is behind the last line end counts as a line, too. */
const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/)

function replaced(file: FileValue, search: string, replacement: string, all: boolean, firstFrom: number): FileValue {
  if (search === '') throw new Unknown()
  const lines = linesOf(textOf(file))
  const before = lines.slice(0, firstFrom - 1).join('')
  const text = lines.slice(firstFrom - 1).join('')
  const parts = text.split(search)
  if (parts.length === 1 && all) return file
  if (parts.length === 1) throw new FileProblem('search string not found')
  if (parts.length > 2 && !all && firstFrom === 1)
    throw new FileProblem(`search string found multiple times: ${places(parts, search)}`)
  const now = all ? parts.join(replacement) : `${parts[0]}${replacement}${parts.slice(1).join(search)}`
  return { ...file, node: fileNode(`${before}${now}`, file.node.permissions) }
}

/** Where a text was found, as `line 3 (0-4)` in bytes of the line. */
function places(parts: readonly string[], search: string): string {
  let before = ''
  const found: string[] = []
  for (const part of parts.slice(0, -1)) {
    before += part
    const start = Buffer.byteLength(before.slice(before.lastIndexOf('\n') + 1))
    found.push(`line ${before.split('\n').length} (${start}-${start + Buffer.byteLength(search)})`)
    before += search
  }
  return found.join(', ')
}

export const fileResolvers: readonly (readonly [string, Resolver])[] = [
  ...making('File', {
    'Query.file': (_, args) => {
      const given = args.object('id')
      if (given !== undefined) return known(given, 'file')
      const name = named(args.text('name'))
      return { kind: 'file', name, node: fileNode(args.text('contents'), args.int('permissions') || 0o644) }
    },
    'File.withName': (on, args) => ({ ...known(on, 'file'), name: named(args.text('name')) }),
    'File.withTimestamps': (on) => known(on, 'file'),
    'File.withReplaced': (on, args) =>
      replaced(
        known(on, 'file'),
        args.text('search'),
        args.text('replacement'),
        args.flag('all'),
        args.int('firstFrom') ?? 1,
      ),
  }),
  ...making('JSONValue', {
    'File.asJSON': (on) => {
      const text = textOf(known(on, 'file'))
      const read = readGoJson(text)
      if (!read.ok) throw new FileProblem(read.message)
      return { kind: 'json', text }
    },
  }),
  ...reading({
    'File.contents': (on, args) => {
      const text = textOf(known(on, 'file'))
      const [offset, limit] = [args.int('offsetLines'), args.int('limitLines')]
      if (limit === 0) return ''
      if (offset === undefined && limit === undefined) return text
      const from = offset ?? 0
      return linesOf(text)
        .slice(from, limit === undefined ? undefined : from + limit)
        .join('')
    },
    'File.name': (on) => known(on, 'file').name,
    'File.size': (on) => known(on, 'file').node.size,
    'File.digest': (on, args) => {
      const file = known(on, 'file')
      // The other digest is that of a snapshot, which is made of more than is known here.
      if (!args.flag('excludeMetadata')) throw new Unknown()
      const hash = createHash('sha256').update(bytesOf(file)).digest()
      return `sha256:${createHash('sha256').update(hash).digest('hex')}`
    },
    'File.stat': (on, _, call) => {
      const { name, node } = known(on, 'file')
      return call.object('Stat', statOf(name, node))
    },
    'File.sync': (on, _, { session }) => {
      known(on, 'file')
      return session.idOf(on)
    },
    'Stat.name': (on) => known(on, 'stat').name,
    'Stat.size': (on) => {
      const { size } = known(on, 'stat')
      if (size === undefined) throw new Unknown()
      return size
    },
    'Stat.permissions': (on) => known(on, 'stat').permissions,
    'Stat.fileType': (on) => known(on, 'stat').fileType,
  }),
]
