import { createFinding, type Finding } from '../findings/index.ts'

/** The bytes of an ID's text, or why engines would not take it: the standard alphabet, padded; line ends are read over. */
export function decodeBase64(text: string): Uint8Array | Finding {
  const plain = text.replace(/[\r\n]/g, '')
  if (plain === '') return createFinding('id-empty', '', {})
  let length = plain.length
  while (length > 0 && plain[length - 1] === '=') length--
  const data = plain.slice(0, length)
  const wrong = /[^A-Za-z0-9+/]/u.exec(data)
  if (wrong !== null) {
    const character = JSON.stringify(wrong[0])
    const code = /^[A-Za-z0-9_-]*$/.test(data) ? 'id-base64-url' : 'id-base64-character'
    return createFinding(code, '', { character, at: wrong.index + 1 })
  }
  const padding = plain.length - length
  if (length % 4 === 1) return createFinding('id-base64-length', '', { length })
  const missing = ((4 - (length % 4)) % 4) - padding
  if (missing > 0) return createFinding('id-base64-padding', '', { missing })
  if (missing < 0) return createFinding('id-base64-character', '', { character: '"="', at: plain.length + missing + 1 })
  return Buffer.from(data, 'base64')
}
