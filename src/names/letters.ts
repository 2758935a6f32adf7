const within = (code: number, first: number, last: number): boolean => code >= first && code <= last

export const isCapital = (code: number): boolean => within(code, 0x41, 0x5a)
export const isSmall = (code: number): boolean => within(code, 0x61, 0x7a)
export const isDigit = (code: number): boolean => within(code, 0x30, 0x39)
/** Space, dash, dot or underscore: what separates words. */
export const isSeparator = (code: number): boolean => code === 0x20 || code === 0x2d || code === 0x2e || code === 0x5f
