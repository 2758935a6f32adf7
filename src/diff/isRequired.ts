import type { ArgumentTypedef } from '../typedefs/types.ts'
import { argumentType } from './argumentType.ts'

/** Does a caller have to pass it? Not if it is optional, has a default, or is filled in by engines. */
export const isRequired = (argument: ArgumentTypedef): boolean =>
  argument.defaultValue === undefined && !argumentType(argument).optional
