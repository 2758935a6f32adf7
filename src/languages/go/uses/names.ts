import { typesOfSpec } from './declarations.ts'
import { type Known, Locals } from './Locals.ts'
import { clientType, elsewhere, type Walk } from './walk.ts'

/** Functions that the generated code adds to the module's own package. */
const generated: ReadonlySet<string> = new Set(['Tracer', 'ptr', 'convertSlice'])

export const builtins: ReadonlySet<string> = new Set(
  'append cap clear close complex copy delete imag len make max min new panic print println real recover nil true false iota'.split(
    ' ',
  ),
)

export function typeOfName(walk: Walk, name: string, locals: Locals): Known {
  if (locals.has(name)) return locals.typeOf(name)
  const { resolver } = walk
  const entry = resolver.packageOf(walk.file).scope.get(name)
  if (entry?.kind === 'var') {
    if (!walk.globals.has(entry.spec)) {
      walk.globals.set(entry.spec, [])
      // In the file that declares it, names of imports may differ.
      const walker = entry.file === walk.file ? walk : { ...walk, file: entry.file }
      walk.globals.set(entry.spec, typesOfSpec(walker, entry.spec, new Locals()))
    }
    return walk.globals.get(entry.spec)?.[entry.at]
  }
  if (entry?.kind === 'func') return { kind: 'signature', type: entry.declaration.type, file: entry.file }
  if (entry?.kind === 'const') return elsewhere
  if (entry === undefined && name === 'dag') return clientType(walk)
  if (builtins.has(name) || (entry === undefined && generated.has(name))) return elsewhere
  const type = walk.resolver.resolve({ kind: 'ident', pos: 0, name }, walk.file)
  return type.kind === 'invalid' ? undefined : type
}
