import type { Duplex } from 'node:stream'
import { deserialize, serialize } from 'node:v8'

/** Where a worker finds its end of the channel. */
export const channelFile = 3

/** Sends a message: plain data. */
export type Send = (message: unknown) => void

export interface ChannelEnds {
  /** What came, of any shape. */
  readonly receive: (message: unknown) => void
  /** No more comes: the other side closed it, or it holds what is no message. */
  readonly closed: () => void
}

const MARK = 0x6d_64_66_73
const HEAD = 8

/**
 * Messages over a socket between a runtime and the process of a module's code: a mark
 * and its length, then the message. Of
 * Node's own channel code could send and close from its `process`, and its garbage ends the process that reads it.
 */
export function openChannel(socket: Duplex, { receive, closed }: ChannelEnds): Send {
  let parts: Buffer[] = []
  let held = 0
  let open = true
  const close = (): void => {
    if (!open) return
    open = false
    closed()
  }
  socket.on('data', (chunk: Buffer) => {
    parts.push(chunk)
    held += chunk.length
    while (open && held >= HEAD) {
      const end = wanted(parts)
      if (end === undefined) return close()
      if (held < end) return
      const whole = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
      const rest = whole.subarray(end)
      parts = rest.length === 0 ? [] : [rest]
      held = rest.length
      const message = read(whole.subarray(HEAD, end))
      if (message === undefined) return close()
      receive(message.value)
    }
  })
  socket.on('error', close)
  socket.on('close', close)
  return (message) => {
    const body = serialize(message)
    const head = Buffer.alloc(HEAD)
    head.writeUInt32LE(MARK)
    head.writeUInt32LE(body.length, 4)
    if (socket.writable) socket.write(Buffer.concat([head, body]))
  }
}

/** How many bytes the next message takes, head and all; undefined where there is none. */
function wanted(parts: Buffer[]): number | undefined {
  if ((parts[0]?.length ?? 0) < HEAD) parts.splice(0, parts.length, Buffer.concat(parts))
  const [first] = parts
  return first?.readUInt32LE(0) === MARK ? HEAD + first.readUInt32LE(4) : undefined
}

function read(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: deserialize(body) }
  } catch {
    return undefined
  }
}
