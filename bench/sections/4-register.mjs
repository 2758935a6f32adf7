import { measureRegister } from '../measure/register.mjs'

export const title =
  'Register a module on one embedded engine over HTTP; three arguments a function, source maps; medians'
export const bar =
  '200 functions: batched in 6 requests and 20 times faster than the SDK, as an ID in 1 and 100 times; an ID of 1,000 made in 50 ms'

export const run = () => measureRegister([1, 20, 50, 200, 1_000])
