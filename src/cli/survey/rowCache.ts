import { createHash } from 'node:crypto'
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Rows by their keys. A row that cannot be read or kept is none. */
export interface RowCache {
  get(key: string): string | undefined
  put(key: string, row: string): void
}

/** Rows in a folder, a file each, written whole or not at all. */
export function folderCache(folder: string): RowCache {
  const fileOf = (key: string): string => {
    const name = createHash('sha256').update(key).digest('hex')
    return path.join(folder, name.slice(0, 2), `${name.slice(2)}.json`)
  }
  let writable = true
  return {
    get(key) {
      try {
        return readFileSync(fileOf(key), 'utf8')
      } catch {
        return undefined
      }
    },
    put(key, row) {
      if (!writable) return
      const file = fileOf(key)
      try {
        mkdirSync(path.dirname(file), { recursive: true })
        const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
        writeFileSync(temporary, row)
        renameSync(temporary, file)
      } catch {
        writable = false
      }
    },
  }
}

/** The rows of an earlier output; its places are kept in memory, the rows are read when they are asked for. */
export function outputCache(file: string): Pick<RowCache, 'get'> {
  const places = new Map<string, readonly [start: number, length: number]>()
  let open: number
  try {
    open = openSync(file, 'r')
  } catch {
    return { get: () => undefined }
  }
  for (const [start, line] of linesOf(open)) {
    const key = /"key":"([^"]*)"/.exec(line.toString('utf8', 0, 4096))?.[1]
    if (key !== undefined) places.set(key, [start, line.length])
  }
  return {
    get(key) {
      const place = places.get(key)
      if (place === undefined) return undefined
      const bytes = Buffer.alloc(place[1])
      readSync(open, bytes, 0, place[1], place[0])
      return bytes.toString()
    },
  }
}

const CHUNK = 4 * 1024 * 1024

/** The whole lines of an open file with their places; what comes after the last line end was not finished. */
function* linesOf(file: number): Generator<readonly [start: number, line: Buffer]> {
  const { size } = fstatSync(file)
  let rest = Buffer.alloc(0)
  let start = 0
  for (let at = 0; at < size; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK, size - at))
    at += readSync(file, chunk, 0, chunk.length, at)
    let whole = Buffer.concat([rest, chunk])
    for (let end = whole.indexOf(10); end >= 0; end = whole.indexOf(10)) {
      yield [start, whole.subarray(0, end)]
      start += end + 1
      whole = whole.subarray(end + 1)
    }
    rest = whole
  }
}

/** The rows of an output, one after the other. */
export function* rowsOf(file: string): Generator<string> {
  const open = openSync(file, 'r')
  try {
    for (const [, line] of linesOf(open)) yield line.toString()
  } finally {
    closeSync(open)
  }
}
