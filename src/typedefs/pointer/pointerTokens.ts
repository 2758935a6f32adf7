/** Writes one reference token of a JSON pointer (RFC 6901): `~` as `~0`, `/` as `~1`. */
export const escapePointerToken = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1')

/** `base` with more reference tokens behind it; they are escaped here. `joinPointer('', 'objects', 0)` is `/objects/0`. */
export function joinPointer(base: string, ...tokens: readonly (string | number)[]): string {
  let pointer = base
  for (const token of tokens) pointer += typeof token === 'number' ? `/${token}` : `/${escapePointerToken(token)}`
  return pointer
}

/** The reference tokens of a JSON pointer, unescaped; `""` has none. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}
