import { existsSync } from 'node:fs'
import path from 'node:path'

export const ROOT: string = path.join(import.meta.dirname, '..', '..')

/**
 * The bundled command, as `npm run build` leaves it. `npm test` builds first; a test that is run alone takes what is there,
 * so that an editor's test runner does not build on every change.
 */
export function builtCommand(): string {
  const file = path.join(ROOT, 'dist/cli/moduledefs.js')
  if (!existsSync(file))
    throw new Error('dist/cli/moduledefs.js is missing: `npm run build` makes it, as `npm test` does')
  return file
}
