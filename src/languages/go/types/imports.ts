import type { GoFile, GoPackage } from './goPackage.ts'

/** `dagger`: the generated library. `sources`: a package of the module itself. */
export type Imported =
  | { readonly kind: 'dagger' | 'outside' | 'unknown'; readonly path: string }
  | { readonly kind: 'sources'; readonly path: string; readonly package: GoPackage }

export interface ImportsInput {
  readonly modulePath: string
  /** Path that the SDK gives the module where its go.mod is not there, or says `main`. */
  readonly usualPath?: string
  /** Reads another package of the module, by its folder; undefined where there is none. */
  readonly loadPackage: (folder: string, path: string) => GoPackage | undefined
  readonly folders: ReadonlySet<string>
}

export interface Imports {
  findImport(path: string): Imported
  /** The import of a file that goes by a name. */
  imported(file: GoFile, name: string): Imported | undefined
}

/** Without a go.mod the path is made from the module's name; how exactly it is cut into words does not matter. */
const squeezed = (path: string): string => path.toLowerCase().replaceAll('-', '')

/** The name that a package is known by where its import gives none. */
const usualNames = (path: string): readonly string[] => {
  const parts = path.split('/')
  let last = parts.at(-1) ?? ''
  if (/^v\d+$/.test(last) && parts.length > 1) last = parts.at(-2)!
  const bare = last.replace(/\.v\d+$/, '')
  return [
    bare,
    bare.replace(/^go-/, ''),
    bare.replace(/-go$/, ''),
    bare.replace(/[.-]go$|^go[.-]/g, '').replaceAll('-', ''),
  ]
}

/** What files import. `homes`: which package a file is of; packages that are read are added. */
export function createImports(input: ImportsInput, homes: Map<GoFile, GoPackage>): Imports {
  const { modulePath } = input
  const libraryPath = `${modulePath}/internal/dagger`
  const packages = new Map<string, GoPackage | undefined>()
  const names = new Map<GoFile, Map<string, Imported>>()

  function load(folder: string, path: string): GoPackage | undefined {
    if (!packages.has(folder)) {
      const loaded = input.loadPackage(folder, path)
      packages.set(folder, loaded)
      for (const file of loaded?.files ?? []) homes.set(file, loaded!)
    }
    return packages.get(folder)
  }

  function findImport(path: string): Imported {
    if (path === 'dagger.io/dagger' || path === libraryPath) return { kind: 'dagger', path }
    const inside = path.startsWith(`${modulePath}/`) ? path.slice(modulePath.length + 1) : undefined
    if (input.usualPath !== undefined && squeezed(path) === squeezed(`${input.usualPath}/internal/dagger`))
      return { kind: 'dagger', path }
    const folder = inside ?? (input.usualPath === undefined ? undefined : folderBySuffix(path))
    if (folder !== undefined && input.folders.has(folder)) {
      const loaded = load(folder, path)
      if (loaded !== undefined) return { kind: 'sources', path, package: loaded }
    }
    return { kind: path.endsWith('/internal/dagger') || path.startsWith('dagger/') ? 'unknown' : 'outside', path }
  }

  function folderBySuffix(path: string): string | undefined {
    const parts = path.split('/')
    for (let from = 1; from < parts.length; from++) {
      const folder = parts.slice(from).join('/')
      if (input.folders.has(folder)) return folder
    }
    return undefined
  }

  function imported(file: GoFile, name: string): Imported | undefined {
    let known = names.get(file)
    if (known === undefined) {
      known = new Map()
      names.set(file, known)
      for (const spec of file.imports) {
        if (spec.name === '_' || spec.name === '.') continue
        const found = findImport(spec.path)
        const spellings =
          spec.name !== undefined
            ? [spec.name]
            : found.kind === 'sources'
              ? [found.package.name]
              : found.kind === 'dagger'
                ? ['dagger']
                : usualNames(spec.path)
        for (const spelling of spellings) if (!known.has(spelling)) known.set(spelling, found)
      }
    }
    return known.get(name)
  }

  return { findImport, imported }
}
