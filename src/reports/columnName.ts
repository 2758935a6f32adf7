import type { MatrixColumn } from '../check/matrix/matrix.ts'

/** What a column is called: the module, and the engineVersion where one was asked for. */
export const columnName = ({ module, engineVersion }: Pick<MatrixColumn, 'module' | 'engineVersion'>): string =>
  `${module.title ?? module.typedefs.name}${engineVersion === undefined ? '' : ` at ${engineVersion}`}`
