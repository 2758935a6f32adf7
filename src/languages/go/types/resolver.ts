import type { Dependency } from '../../types.ts'
import type { Expr, Field } from '../syntax/nodes.ts'
import type { DaggerLibrary } from './daggerLibrary.ts'
import { dependencyType } from './dependencyType.ts'
import { foreignType } from './foreignType.ts'
import type { Entry, GoFile, GoPackage } from './goPackage.ts'
import { basic, dealias, errorType, type GoType, invalid, type Named, typeText } from './goTypes.ts'
import { createImports, type Imported, type ImportsInput } from './imports.ts'
import { isStandard, standardKind } from './standardLibrary.ts'
import { interfaceType, structType } from './structTypes.ts'

/** What the names of types mean: packages of the sources, the generated library, dependencies, the standard library. */
export interface Resolver {
  readonly main: GoPackage
  readonly library: DaggerLibrary
  /** The type that an expression says. `parameters`: type parameters in scope. */
  resolve(expression: Expr, file: GoFile, parameters?: TypeParameters): GoType
  /** Parameters or results, one type each; the last of a variadic function is a list. */
  resolveFields(fields: readonly Field[], file: GoFile, parameters?: TypeParameters): readonly GoType[]
  /** What a package declares by that name, as a type; undefined where it is no type. */
  declared(entry: Entry, goPackage: GoPackage): GoType | undefined
  /** The import of a file that goes by a name. */
  imported(file: GoFile, name: string): Imported | undefined
  packageOf(file: GoFile): GoPackage
}

export type TypeParameters = ReadonlyMap<string, GoType>

export interface ResolverInput extends ImportsInput {
  readonly main: GoPackage
  readonly library: DaggerLibrary
  readonly dependencies: readonly Dependency[]
  /** Whether the library's types go by their bare names, as they did before v0.12. */
  readonly bareNames?: boolean
}

const basics: ReadonlySet<string> = new Set(
  'bool string int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128'.split(
    ' ',
  ),
)
const universe = new Map<string, GoType>([...basics].map((name) => [name, basic(name)]))
universe.set('byte', basic('byte'))
universe.set('rune', basic('rune'))
const emptyInterface: GoType = { kind: 'interface', methods: [], embedded: [] }
universe.set('any', { kind: 'alias', name: 'any', packagePath: '', target: emptyInterface })
for (const name of ['error', 'comparable']) universe.set(name, { ...errorType, name })

const MAX_DEPTH = 600
const noParameters: TypeParameters = new Map()

export function createResolver(input: ResolverInput): Resolver {
  const { main, library, modulePath, dependencies } = input
  const libraryPath = `${modulePath}/internal/dagger`
  const homes = new Map<GoFile, GoPackage>(main.files.map((file) => [file, main]))
  const declaredTypes = new Map<Entry, GoType>()
  let depth = 0

  const { findImport, imported } = createImports(input, homes)

  function member(found: Imported, name: string): GoType {
    if (found.kind === 'sources') {
      const entry = found.package.scope.get(name)
      return (entry && declared(entry, found.package)) ?? invalid(`${found.package.name}.${name}`)
    }
    const short = found.path.slice(found.path.lastIndexOf('/') + 1)
    if (found.kind === 'dagger')
      return (
        library.type(name, found.path) ?? dependencyType(dependencies, name, found.path) ?? invalid(`${short}.${name}`)
      )
    if (found.kind === 'unknown') return invalid(`${short}.${name}`)
    const kind = standardKind(found.path, name)
    if (kind !== undefined) return foreignType(name, found.path, kind)
    return invalid(`${short}.${name}`, isStandard(found.path) && /^[a-z]/.test(name) ? 'unknown' : 'outside')
  }

  function resolveName(name: string, file: GoFile): GoType {
    const home = packageOf(file)
    const entry = home.scope.get(name)
    if (entry !== undefined) return declared(entry, home) ?? invalid(name)
    for (const spec of file.imports) {
      if (spec.name !== '.') continue
      const type = member(findImport(spec.path), name)
      if (type.kind !== 'invalid') return type
    }
    // The generated code of the module's own package.
    if (name === 'DaggerObject' && home === main) {
      return { ...library.type(name, libraryPath)!, packagePath: main.path }
    }
    const bare = input.bareNames === true ? library.type(name, libraryPath) : undefined
    return universe.get(name) ?? bare ?? invalid(name)
  }

  const packageOf = (file: GoFile): GoPackage => homes.get(file) ?? main

  function declared(entry: Entry, home: GoPackage): GoType | undefined {
    if (entry.kind !== 'type') return undefined
    const known = declaredTypes.get(entry)
    if (known !== undefined) return known
    const { spec, file, name } = entry
    if (spec.alias) {
      // Seen again while it is resolved: a circle.
      declaredTypes.set(entry, invalid(name))
      const alias: GoType = { kind: 'alias', name, packagePath: home.path, target: resolve(spec.type, file) }
      declaredTypes.set(entry, alias)
      return alias
    }
    const parameters = new Map<string, GoType>(
      spec.typeParameters.flatMap(({ names }) =>
        names.map((name): [string, GoType] => [name.name, { kind: 'typeParameter', name: name.name }]),
      ),
    )
    const type = makeNamed(entry, home, parameters, [])
    declaredTypes.set(entry, type)
    return type
  }

  function makeNamed(
    entry: Entry & { readonly kind: 'type' },
    home: GoPackage,
    parameters: TypeParameters,
    typeArguments: readonly GoType[],
  ): Named {
    const { spec, file, name } = entry
    let under: GoType | undefined
    let busy = false
    return {
      kind: 'named',
      name,
      packagePath: home.path,
      origin: 'sources',
      typeArguments,
      spec,
      file,
      package: home,
      get underlying(): GoType {
        if (under !== undefined) return under
        if (busy) return invalid(name)
        busy = true
        const target = dealias(resolve(spec.type, file, parameters))
        under = target.kind === 'named' ? target.underlying : target
        busy = false
        return under
      },
    }
  }

  function instance(expression: Expr & { readonly kind: 'index' }, file: GoFile, parameters: TypeParameters): GoType {
    const generic = resolve(expression.x, file, parameters)
    const arguments_ = expression.indices.map((index) => resolve(index, file, parameters))
    if (generic.kind !== 'named' || generic.spec === undefined || generic.package === undefined)
      return generic.kind === 'invalid' ? generic : invalid(typeText(generic))
    const names = generic.spec.typeParameters.flatMap((field) => field.names.map(({ name }) => name))
    if (names.length === 0 || names.length !== arguments_.length) return invalid(generic.name)
    const bound = new Map(names.map((name, index): [string, GoType] => [name, arguments_[index]!]))
    const entry = generic.package.scope.get(generic.name)
    return entry?.kind === 'type' ? makeNamed(entry, generic.package, bound, arguments_) : invalid(generic.name)
  }

  // Names that stand for names that stand for names: nobody writes more than a few.
  function resolve(expression: Expr, file: GoFile, parameters: TypeParameters = noParameters): GoType {
    if (depth > MAX_DEPTH) return invalid('')
    depth++
    const type = resolveDeeper(expression, file, parameters)
    depth--
    return type
  }

  function resolveDeeper(expression: Expr, file: GoFile, parameters: TypeParameters): GoType {
    switch (expression.kind) {
      case 'ident':
        return parameters.get(expression.name) ?? resolveName(expression.name, file)
      case 'paren':
        return resolve(expression.x, file, parameters)
      case 'star':
        return { kind: 'pointer', element: resolve(expression.x, file, parameters) }
      case 'selector': {
        const owner = expression.x.kind === 'ident' ? expression.x.name : ''
        const found = imported(file, owner)
        return found === undefined ? invalid(`${owner}.${expression.name}`) : member(found, expression.name)
      }
      case 'slice':
      case 'ellipsis':
        return { kind: 'slice', element: resolve(expression.element, file, parameters) }
      case 'array':
        return { kind: 'array', element: resolve(expression.element, file, parameters) }
      case 'chan':
        return { kind: 'chan', element: resolve(expression.value, file, parameters) }
      case 'map':
        return {
          kind: 'map',
          key: resolve(expression.key, file, parameters),
          element: resolve(expression.value, file, parameters),
        }
      case 'func':
        return { kind: 'signature', type: expression, file }
      case 'index':
        return instance(expression, file, parameters)
      case 'struct':
        return structType(expression, file, (part) => resolve(part, file, parameters))
      case 'interface':
        return interfaceType(expression, file, (part) => resolve(part, file, parameters))
      default:
        return invalid('')
    }
  }

  const resolveFields = (fields: readonly Field[], file: GoFile, parameters?: TypeParameters): readonly GoType[] =>
    fields.flatMap((field) => {
      const type = resolve(field.type, file, parameters)
      return Array.from({ length: Math.max(1, field.names.length) }, () => type)
    })

  return { main, library, resolve, resolveFields, declared, imported, packageOf }
}
