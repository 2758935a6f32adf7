import { languages } from '../../languages/index.ts'

/** May a file of a repository be asked for, whichever of the folders above it is the module's? */
export function mayBeRead(file: string): boolean {
  if (/\.(?:toml|json)$/.test(file)) return true
  const parts = file.split('/')
  return parts.some((_, index) => {
    const from = parts.slice(index).join('/')
    return languages.some(({ wants }) => wants(from))
  })
}
