import { inProcess } from '../inProcess.mjs'

export const title = 'One session that registers modules of 20 functions for days: resident memory of the engine'
export const bar = '100,000 registrations under 1 GB; takes a quarter of an hour'
/** Only where it is asked for. */
export const long = true

const RELEASES = ['v0.20.8', 'v0.21.8']

// As an ID a registration is one request, so that there can be ten times as many.
export const run = () =>
  RELEASES.flatMap((release) => [
    ...inProcess('soak', [release, 100_000, 'id']),
    ...inProcess('soak', [release, 10_000, 'batched']),
  ])
