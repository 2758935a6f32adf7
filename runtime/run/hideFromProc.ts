import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'

/**
 * Overwrites a variable in the environment that this process was started with, where Linux shows it to every process of the
 * same user (`/proc/<pid>/environ`); `process.env` has no say in that. Elsewhere nothing is shown and nothing done.
 *
 * @returns whether it is not to be seen now
 */
export function hideFromProc(name: string): boolean {
  try {
    const shown = readFileSync('/proc/self/environ', 'latin1')
    // Entries end with a zero; one before the first makes them all alike.
    const at = `\0${shown}`.indexOf(`\0${name}=`)
    if (at === -1) return true
    const [text = ''] = shown.slice(at).split('\0', 1)
    return overwrite(environmentStart() + at, Buffer.from(text, 'latin1'), name.length + 1)
  } catch {
    return false
  }
}

/** Where the environment starts in this process's memory: field 50 of stat; the second one is a name with anything in it. */
function environmentStart(): number {
  const stat = readFileSync('/proc/self/stat', 'latin1')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[47])
}

function overwrite(position: number, text: Uint8Array, from: number): boolean {
  const memory = openSync('/proc/self/mem', 'r+')
  try {
    const there = new Uint8Array(text.length)
    readSync(memory, there, 0, there.length, position)
    // Nothing is written anywhere but over this very text.
    if (Buffer.compare(there, text) !== 0) return false
    const length = text.length - from
    return writeSync(memory, Buffer.alloc(length, '*'), 0, length, position + from) === length
  } finally {
    closeSync(memory)
  }
}
