import type { DependencyFloor, MatrixModule } from '../check/index.ts'
import type { LoadedModule } from './loadModule.ts'

/** A module without its own engineVersion, of which the oldest one is looked for. */
export const matrixModule = (
  { file, typedefs, uses, wholeConfig, olderWholeConfig }: LoadedModule,
  dependencies: readonly DependencyFloor[],
): MatrixModule => ({
  file,
  typedefs,
  dependencies,
  ...(uses && { uses }),
  ...(wholeConfig && { wholeConfig }),
  ...(olderWholeConfig && { olderWholeConfig }),
})
