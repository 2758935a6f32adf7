const keywords: ReadonlySet<string> = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
)

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

/**
 * How the generated Python client spells a field or argument of the API: `withExec` → `with_exec`, `loadContainerFromID` →
 * `load_container_from_id`, `from` → `from_`.
 */
export function pythonName(name: string): string {
  const snake = name
    .replace(/[A-Z\d]+(?=[A-Z\d]|$)/g, title)
    .replace(/([a-z]|[A-Z]+)(?=[A-Z])/g, '$1_')
    .toLowerCase()
  return keywords.has(snake) ? `${snake}_` : snake
}

/** The type itself; the root of the API is the client. Members of enums keep their names. */
export const pythonTypeName = (type: string): string => (type === 'Query' ? 'Client' : type)
