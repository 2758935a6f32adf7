import { createHash, timingSafeEqual } from 'node:crypto'

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

/** A check of `Authorization: Basic base64(token:…)` that takes the same time for every wrong token. */
export function checkAuthorization(token: string): (header: string | undefined) => boolean {
  const expected = hash(token)
  return (header = '') => {
    const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]*)$/i.exec(header) ?? []
    const given = Buffer.from(encoded, 'base64').toString()
    const colon = given.indexOf(':')
    return timingSafeEqual(hash(colon < 0 ? given : given.slice(0, colon)), expected) && colon >= 0
  }
}
