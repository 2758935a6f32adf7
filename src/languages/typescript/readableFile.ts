import { readFileSync } from 'node:fs'

/** A file's text, without its byte order mark; undefined where it cannot be read. */
export function readableFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return undefined
  }
}
