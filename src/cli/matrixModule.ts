import type { DependencyFloor, MatrixModule } from '../check/index.ts'
import type { LoadedModule } from './loadModule.ts'

/** A module of which the oldest engine is looked for. */
export const matrixModule = (
  { file, typedefs, uses, config, olderConfig }: LoadedModule,
  dependencies: readonly DependencyFloor[],
): MatrixModule => ({
  file,
  typedefs,
  dependencies,
  ...(uses && { uses }),
  ...(config && { config }),
  ...(olderConfig && { olderConfig }),
})
