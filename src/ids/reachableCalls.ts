import { references } from './references.ts'
import type { Digest, Recipe } from './types.ts'

/**
 * Digests of the calls that a recipe's root stands on, itself last: each after all it refers to.
 *
 * Digests without a call are left out; `onCycle` is told of a call that stands on itself.
 */
export function reachableCalls({ root, calls }: Recipe, onCycle?: (digest: Digest) => void): Digest[] {
  const done: Digest[] = []
  const state = new Map<Digest, 'open' | 'done'>()
  // Chains are as long as modules are large, so the way down is a loop.
  const stack: { readonly digest: Digest; readonly next: Digest[] }[] = []
  const open = (digest: Digest): void => {
    const call = calls.get(digest)
    if (call === undefined) return
    state.set(digest, 'open')
    stack.push({ digest, next: references(call).reverse() })
  }
  open(root)
  while (stack.length > 0) {
    const { digest, next } = stack[stack.length - 1]!
    const reference = next.pop()
    if (reference === undefined) {
      stack.pop()
      state.set(digest, 'done')
      done.push(digest)
      continue
    }
    const seen = state.get(reference)
    if (seen === undefined) open(reference)
    else if (seen === 'open') onCycle?.(reference)
  }
  return done
}
