import type { FunctionTypedef } from '../../typedefs/types.ts'
import type { DiffContext, Spot } from '../context.ts'
import { diffAnnotations } from './diffAnnotations.ts'
import { diffArguments } from './diffArguments.ts'
import { diffCaching } from './diffCaching.ts'
import { diffResult } from './diffResult.ts'
import { diffRows } from './diffRows.ts'

/** A function that callers call. */
export function diffFunction(context: DiffContext, before: FunctionTypedef, after: FunctionTypedef, spot: Spot): void {
  diffResult(context, before.returnType, after.returnType, spot)
  diffArguments(context, before.arguments, after.arguments, spot)
  diffCaching(context, before, after, spot)
  diffRows(context, 'function', before, after, spot)
  diffAnnotations(context, before, after, spot)
}
