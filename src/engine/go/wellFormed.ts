const lone = /\p{Surrogate}/gu

/** A text without halves of surrogate pairs: each becomes U+FFFD, as where Go reads it. */
export const wellFormed = (text: string): string => text.replace(lone, '\ufffd')
