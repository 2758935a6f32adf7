import { fail } from '../fail.ts'
import type { TestObject } from './TestObject.ts'

/**
 * Fails unless an object was made by these calls, first to last: a text is the whole call, an expression has to match it.
 *
 * @example
 * expectPipeline(container, ['container()', 'from("alpine:latest")', /^withExec/])
 */
export function expectPipeline(object: TestObject, expected: readonly (string | RegExp)[]): void {
  const calls = object.pipelineCalls()
  const isEqual = (call: string | undefined, wanted: string | RegExp | undefined): boolean =>
    wanted instanceof RegExp ? call !== undefined && wanted.test(call) : call === wanted
  const length = Math.max(calls.length, expected.length)
  const at = Array.from({ length }, (_, index) => index).find((index) => !isEqual(calls[index], expected[index]))
  if (at === undefined) return
  const wanted = expected[at]
  fail(
    [
      `The ${object.type} is made by other calls, from call ${at + 1} on:`,
      `  expected ${wanted === undefined ? 'no more calls' : String(wanted)}`,
      `  found    ${calls[at] ?? 'no more calls'}`,
      '',
      object.pipeline(),
    ].join('\n'),
  )
}
