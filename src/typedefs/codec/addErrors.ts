import type { Errors } from 'io-ts'
import { maxProblems } from '../maxProblems.ts'

/** Adds the errors of a part to those of the whole, as long as they are told. */
export function addErrors(errors: Errors, more: Errors): void {
  for (const error of more) {
    if (errors.length === maxProblems) return
    errors.push(error)
  }
}
