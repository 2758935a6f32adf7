import type ts from 'typescript'
import type { CachePolicy } from '../../typedefs/types.ts'
import type { ScanContext } from './context.ts'

const goDuration = /^(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h)(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h))*$/

/** `never`, `session` or a duration such as `10m`, as `@func({cache})` takes it; anything else is reported. */
export function cachePolicy(
  context: ScanContext,
  cache: string | undefined,
  node: ts.Node,
  thing: string,
): CachePolicy | undefined {
  if (cache === undefined || cache === '') return undefined
  if (cache === 'never') return { policy: 'Never' }
  if (cache === 'session') return { policy: 'PerSession' }
  if (goDuration.test(cache)) return { policy: 'Default', timeToLive: cache }
  context.report('scan-cache-invalid', node, { thing, cache })
  return undefined
}
