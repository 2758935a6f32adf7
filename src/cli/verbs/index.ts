import type { Verb } from '../program.ts'
import { checkVerb } from './check.ts'
import { apiVerb, explainVerb, featuresVerb, schemaVerb, versionsVerb } from './knowledge.ts'
import { translateVerb } from './translate.ts'

/** Every verb, in the order in which `--help` lists them. */
export const verbs: readonly Verb[] = [
  translateVerb,
  checkVerb,
  explainVerb,
  featuresVerb,
  versionsVerb,
  apiVerb,
  schemaVerb,
]
