import type ts from 'typescript'
import type { ScanContext } from './context.ts'
import { decoratorOptions, type Options } from './decoratorOptions.ts'
import { evaluate } from './evaluate.ts'

type FunctionShape = { readonly alias: 'string'; readonly cache?: 'string' }

/** What `@func` or `@field` was called with: an alias alone, or options. */
export function functionOptions<const Shape extends FunctionShape>(
  context: ScanContext,
  decorator: 'func' | 'field',
  argument: ts.Expression | undefined,
  shape: Shape,
): Options<{ alias: 'string'; cache: 'string' }> {
  const whole = argument === undefined ? undefined : evaluate(context, argument)
  const plain = whole?.kind === 'member' ? whole.value : whole
  return plain?.kind === 'string' ? { alias: plain.value } : decoratorOptions(context, decorator, argument, { ...shape })
}
