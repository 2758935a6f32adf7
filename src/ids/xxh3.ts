import { createXXHash3 } from 'hash-wasm'

const hasher = await createXXHash3()
const HEX = '0123456789abcdef'
const digest = Buffer.from(`xxh3:${'0'.repeat(16)}`, 'latin1')

/** XXH3-64 with seed 0 as a digest: `xxh3:` and 16 lower-case hex digits, big-endian. */
export function xxh3(bytes: Uint8Array): string {
  const hash = hasher.init().update(bytes).digest('binary')
  for (let i = 0; i < 8; i++) {
    digest[5 + 2 * i] = HEX.charCodeAt(hash[i]! >> 4)
    digest[6 + 2 * i] = HEX.charCodeAt(hash[i]! & 15)
  }
  return digest.toString('latin1')
}
