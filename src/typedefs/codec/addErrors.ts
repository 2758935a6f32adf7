import type { Errors } from 'io-ts'
import { maxProblems } from '../maxProblems.ts'

/** The errors so far with those of one more part, as long as they are told. Takes over `more`, so that errors of deep parts are not copied once per level. */
export function addErrors(errors: Errors, more: Errors): Errors {
  if (errors.length === 0) return more
  for (const error of more) {
    if (errors.length >= maxProblems) break
    errors.push(error)
  }
  return errors
}
