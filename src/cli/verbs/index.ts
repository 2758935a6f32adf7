import type { Verb } from '../program.ts'
import { adaptVerb } from './adapt.ts'
import { captureVerb } from './capture.ts'
import { checkVerb } from './check.ts'
import { diffVerb, matrixVerb, minVersionVerb, upgradeVerb } from './compat.ts'
import { completionVerb } from './completion.ts'
import { conformanceVerb } from './conformance.ts'
import { engineVerb } from './engine.ts'
import { exportVerb, importVerb } from './exchange.ts'
import { idVerb } from './id.ts'
import { apiVerb, explainVerb, featuresVerb, schemaVerb, versionsVerb } from './knowledge.ts'
import { registerVerb } from './register.ts'
import { buildVerb, callVerb, devVerb, functionsVerb, runVerb, scanVerb } from './runtime.ts'
import { surveyVerb } from './survey.ts'
import { translateVerb } from './translate.ts'

/** Every verb, in the order in which `--help` lists them. */
export const verbs: readonly Verb[] = [
  translateVerb,
  checkVerb,
  matrixVerb,
  diffVerb,
  upgradeVerb,
  minVersionVerb,
  surveyVerb,
  registerVerb,
  engineVerb,
  captureVerb,
  adaptVerb,
  scanVerb,
  callVerb,
  functionsVerb,
  devVerb,
  buildVerb,
  runVerb,
  idVerb,
  importVerb,
  exportVerb,
  conformanceVerb,
  explainVerb,
  featuresVerb,
  versionsVerb,
  apiVerb,
  schemaVerb,
  completionVerb,
]
