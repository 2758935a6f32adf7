import { parseGoDuration } from '../../go/goDuration.ts'
import { goQuote as q } from '../../go/goQuote.ts'
import type { FunctionState } from '../state.ts'

type CachePolicy = NonNullable<FunctionState['cachePolicy']>

const second = 1e9
const week = 7 * 24 * 3600 * second

/** A function's cache policy, or why engines refuse it (recordings function.cache.*). */
export function cachePolicy(policy: CachePolicy['policy'], timeToLive: string | undefined): CachePolicy | string {
  if (timeToLive === undefined) return { policy }
  if (policy !== 'Default') return 'time to live can only be set with default cache policy'
  const duration = parseGoDuration(timeToLive)
  if ('error' in duration) return `failed to parse time to live duration ${q(timeToLive)}: ${duration.error}`
  const { nanoseconds } = duration
  if (nanoseconds !== 0 && nanoseconds < second) {
    return `time to live duration must be at least "1s", got ${q(timeToLive)}`
  }
  if (nanoseconds > week) return `time to live duration must be at most "168h0m0s", got ${q(timeToLive)}`
  return { policy, timeToLive }
}
