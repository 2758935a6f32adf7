import type ts from 'typescript'
import type { ArgumentTypedef } from '../../typedefs/types.ts'
import type { ScanContext } from './context.ts'
import { scanArgument } from './scanArgument.ts'

/** The parameters of a function as arguments, in their order; those that cannot be arguments are reported and left out. */
export function scanArguments(
  context: ScanContext,
  parameters: readonly ts.ParameterDeclaration[],
  callable: string,
): readonly ArgumentTypedef[] {
  return parameters.flatMap((parameter) => scanArgument(context, parameter, callable) ?? [])
}
