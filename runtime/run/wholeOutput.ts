import { writeSync } from 'node:fs'
import type { Writable } from 'node:stream'

const PAUSE_MS = 5

/**
 * Lets everything that is written to a process's output arrive, however slow its reader is and however the process ends: Node
 * queues what a full pipe does not take, and a process that ends takes its queue with it.
 */
export function writeOutputWhole(): void {
  replace('stdout', 1)
  replace('stderr', 2)
}

// Node opens a stream when it is first asked for, so that is when it is changed.
function replace(name: 'stdout' | 'stderr', file: number): void {
  const { get, ...rest } = Object.getOwnPropertyDescriptor(process, name) ?? {}
  if (get === undefined) return
  let changed: Writable | undefined
  Object.defineProperty(process, name, {
    ...rest,
    get: () => {
      if (changed !== undefined) return changed
      changed = get.call(process) as Writable
      changed._write = (chunk: Buffer | string, encoding, done) => {
        done(writeAll(file, typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk))
      }
      Reflect.set(changed, '_writev', undefined)
      return changed
    },
  })
}

const pause = new Int32Array(new SharedArrayBuffer(4))

function writeAll(file: number, bytes: Uint8Array): Error | null {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(file, bytes, written)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // A reader that has gone is no fault of the code.
      if (code === 'EPIPE') return null
      if (code !== 'EAGAIN') return error as Error
      Atomics.wait(pause, 0, 0, PAUSE_MS)
    }
  }
  return null
}
