import { shorten } from './shorten.ts'

/** A name out of a document, fit for a message: as it is if it is plain, else as JSON; shortened where it is long. */
export function quote(text: string): string {
  const short = shorten(text)
  return /^[\w$./@:-]+…?$/.test(short) ? short : JSON.stringify(short)
}
