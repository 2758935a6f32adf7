import type { MatrixColumn } from '../matrix/matrix.ts'

/** What a column is called: the module, and the engineVersion where one was asked for. */
export const columnName = ({ module, engineVersion }: Pick<MatrixColumn, 'module' | 'engineVersion'>): string =>
  engineVersion === undefined ? module.typedefs.name : `${module.typedefs.name} at ${engineVersion}`
