/** Camel case as the Go library makes it that the generators of Go and TypeScript use for enums: `FAIL_EARLY` → `FailEarly`. */
export function camel(text: string): string {
  let result = ''
  let capital = true
  let before = false
  for (const char of text === 'ID' ? 'id' : text) {
    const isCapital = char >= 'A' && char <= 'Z'
    const isSmall = char >= 'a' && char <= 'z'
    if (isCapital || isSmall) {
      result += capital ? char.toUpperCase() : before && isCapital ? char.toLowerCase() : char
      capital = false
    } else {
      if (char >= '0' && char <= '9') result += char
      capital = true
    }
    before = isCapital
  }
  return result
}
