import type { ConfigPath, Place } from './config.ts'

const HEADER = /^\s*\[(\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$/
const KEY = /^(\s*)("[^"]*"|'[^']*'|[A-Za-z0-9_$-]+(?:\s*\.\s*[A-Za-z0-9_-]+)*)\s*=/

/** Finds keys in a TOML text by its lines, in whatever case they are written; `smol-toml` gives no places. */
export function tomlPlaces(text: string): (path: ConfigPath) => Place | undefined {
  let places: ReadonlyMap<string, Place> | undefined
  return (path) => {
    places ??= readPlaces(text)
    for (let length = path.length; length > 0; length--) {
      const place = places.get(keyOf(path.slice(0, length)))
      if (place !== undefined) return place
    }
    return undefined
  }
}

const keyOf = (path: ConfigPath): string => JSON.stringify(path).toLowerCase()
const split = (name: string): string[] => name.split('.').map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))

function readPlaces(text: string): Map<string, Place> {
  const places = new Map<string, Place>()
  const counts = new Map<string, number>()
  let table: ConfigPath = []
  const remember = (path: ConfigPath, place: Place): void => {
    if (!places.has(keyOf(path))) places.set(keyOf(path), place)
  }
  for (const [index, line] of text.split('\n').entries()) {
    const header = HEADER.exec(line)
    const key = header === null ? KEY.exec(line) : null
    const place = { line: index + 1, column: line.length - line.trimStart().length + 1 }
    if (header !== null) {
      table = resolve(split(header[2] ?? ''), counts)
      if (header[1] === '[') {
        const list = typeof table.at(-1) === 'number' ? table.slice(0, -1) : table
        const next = (counts.get(keyOf(list)) ?? -1) + 1
        counts.set(keyOf(list), next)
        table = [...list, next]
        remember(list, place)
      }
      remember(table, place)
    } else if (key !== null) {
      const parts =
        (key[2] ?? '').startsWith('"') || (key[2] ?? '').startsWith("'")
          ? [(key[2] ?? '').slice(1, -1)]
          : split(key[2] ?? '')
      for (let length = 1; length <= parts.length; length++) remember([...table, ...parts.slice(0, length)], place)
    }
  }
  return places
}

// before: dependencies.options after `[[dependencies]]` twice   after: ["dependencies", 1, "options"]
function resolve(parts: readonly string[], counts: ReadonlyMap<string, number>): ConfigPath {
  const path: (string | number)[] = []
  for (const part of parts) {
    path.push(part)
    const count = counts.get(keyOf(path))
    if (count !== undefined) path.push(count)
  }
  return path
}
