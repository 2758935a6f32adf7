import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../findings/index.ts'
import type { SourceMap } from '../typedefs/index.ts'
import type { Io } from './io.ts'
import type { LoadedModule } from './loadModule.ts'

/** What findings about a module are placed by. */
export type PlacedModule = Pick<LoadedModule, 'directory' | 'config' | 'locate' | 'places'>

/** The absolute path of a source file that typedefs name; undefined where it is not there, or not in the module. */
export function sourceFile({ directory, config }: PlacedModule, filename: string): string | undefined {
  return [directory, path.join(directory, config?.source ?? '')]
    .map((root) => path.resolve(root, filename))
    .find((file) => file.startsWith(`${directory}${path.sep}`) && existsSync(file))
}

/** Findings with the line of the document they point at, and source places as paths from the current directory. */
export function placeFindings(io: Io, module: PlacedModule): (findings: readonly Finding[]) => readonly Finding[] {
  const paths = new Map<string, string>()
  const pathOf = (filename: string): string => {
    const known = paths.get(filename)
    if (known !== undefined) return known
    const file = sourceFile(module, filename)
    const shown = file === undefined ? filename : path.relative(io.cwd, file)
    paths.set(filename, shown)
    return shown
  }
  return (findings) =>
    findings.map((finding) => {
      const { pointer } = finding
      const sourceMap = finding.sourceMap ?? nearestPlace(module.places, pointer)
      const location = finding.location ?? module.locate(pointer)
      return {
        ...finding,
        ...(location === undefined ? {} : { location }),
        ...(sourceMap === undefined ? {} : { sourceMap: { ...sourceMap, filename: pathOf(sourceMap.filename) } }),
      }
    })
}

/** The place of a pointer, or of the nearest part above it. */
function nearestPlace(places: PlacedModule['places'], pointer: string): SourceMap | undefined {
  if (places === undefined) return undefined
  for (let part = pointer; part !== ''; part = part.slice(0, part.lastIndexOf('/'))) {
    const place = places.get(part)
    if (place !== undefined) return place
  }
  return undefined
}
