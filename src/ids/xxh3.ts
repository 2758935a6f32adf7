import { createXXHash3 } from 'hash-wasm'

const hasher = await createXXHash3()
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** XXH3-64 with seed 0 as a digest: `xxh3:` and 16 lower-case hex digits, big-endian. */
export function xxh3(bytes: Uint8Array): string {
  const hash = hasher.init().update(bytes).digest('binary')
  let text = 'xxh3:'
  for (const byte of hash) text += HEX[byte]!
  return text
}
