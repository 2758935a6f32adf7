import path from 'node:path'
import { type DependencyFloor, minRelease } from '../check/index.ts'
import { type ConfiguredDependency, localFolder, moduleDependencies } from '../workspace/index.ts'
import type { Io } from './io.ts'
import { loadConfig } from './loadConfig.ts'
import { type LoadedModule, loadModule } from './loadModule.ts'
import { matrixModule } from './matrixModule.ts'

type Floor = Pick<DependencyFloor, 'oldest' | 'why'>

/**
 * Says what the dependencies of modules need: one in a folder is computed as the module itself is, or has what its configuration
 * asks for where its code is not read; one of another repository is not known. Each is computed once.
 */
export function dependencyFloors(io: Io): (module: LoadedModule) => Promise<readonly DependencyFloor[]> {
  const known = new Map<string, Promise<Floor>>()

  async function floors(config: LoadedModule['config'], above: readonly string[]): Promise<DependencyFloor[]> {
    if (config === undefined) return []
    const folder = path.dirname(path.resolve(io.cwd, config.file))
    return Promise.all(
      moduleDependencies(config).map(async (dependency) => {
        const { source } = dependency
        const below = localFolder(folder, source)
        return {
          name: nameOf(dependency),
          source,
          ...(below === undefined ? {} : await floorOf(below, [...above, folder])),
        }
      }),
    )
  }

  function floorOf(folder: string, above: readonly string[]): Promise<Floor> {
    // Engines refuse modules in a circle.
    if (above.includes(folder)) return Promise.resolve({})
    let floor = known.get(folder)
    if (floor === undefined) {
      floor = compute(folder, above)
      known.set(folder, floor)
    }
    return floor
  }

  async function compute(folder: string, above: readonly string[]): Promise<Floor> {
    const loaded = await loadModule(io, path.relative(io.cwd, folder) || '.')
    if (!('typedefs' in loaded)) return declaredBy(folder)
    const { oldest, reasons } = minRelease(matrixModule(loaded, await floors(loaded.config, above)))
    const called = reasons.find(({ coordinate }) => coordinate !== undefined)
    const because = called === undefined ? '' : `, which has ${called.coordinate}`
    return oldest === undefined ? {} : { oldest, why: `it needs ${oldest}${because}` }
  }

  function declaredBy(folder: string): Floor {
    const found = loadConfig(io, folder)
    const oldest = found && 'config' in found ? found.config.engineVersion : undefined
    return oldest === undefined || !/^v\d/.test(oldest)
      ? {}
      : { oldest, why: `its configuration asks for engineVersion ${oldest}` }
  }

  return (module) => floors(module.config, [])
}

const nameOf = ({ name, source }: ConfiguredDependency): string =>
  name ??
  source
    .replace(/@[^@/]*$/, '')
    .replace(/(\.git)?\/*$/, '')
    .split('/')
    .at(-1) ??
  source
