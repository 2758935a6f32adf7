const alphabet = /[A-Za-z0-9+/]/

/** What Go's decoder of padded standard base64 says about a text; undefined: nothing, it is fine. */
export function goBase64Error(text: string): string | undefined {
  // Long IDs are common, and reading one and writing it again is many times quicker than looking at each character.
  if (Buffer.from(text, 'base64').toString('base64') === text) return undefined
  const at = wrongByte(text)
  return at === undefined ? undefined : `failed to decode base64: illegal base64 data at input byte ${at}`
}

function wrongByte(text: string): number | undefined {
  let quantum = 0
  let index = 0
  const isLineEnd = (): boolean => text[index] === '\n' || text[index] === '\r'
  for (; index < text.length; index++) {
    if (isLineEnd()) continue
    const character = text[index]!
    if (alphabet.test(character)) {
      quantum = (quantum + 1) % 4
      continue
    }
    if (character !== '=' || quantum < 2) return index
    index++
    if (quantum === 2) {
      while (isLineEnd()) index++
      if (index === text.length) return text.length
      if (text[index] !== '=') return index
      index++
    }
    while (isLineEnd()) index++
    return index < text.length ? index : undefined
  }
  return quantum === 0 ? undefined : index - quantum
}
