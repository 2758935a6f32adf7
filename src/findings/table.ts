import { captureFindings } from './table/capture.ts'
import { changeFindings } from './table/changes.ts'
import { cliFindings } from './table/cli.ts'
import { configFindings } from './table/config.ts'
import { dangFindings } from './table/dang.ts'
import { documentFindings } from './table/document.ts'
import { engineFindings } from './table/engine.ts'
import { entrypointFindings } from './table/entrypoint.ts'
import { exchangeFindings } from './table/exchange.ts'
import { goFindings } from './table/go.ts'
import { idFindings } from './table/ids.ts'
import { ignoreFindings } from './table/ignore.ts'
import { pythonFindings } from './table/python.ts'
import { readFindings } from './table/read.ts'
import { runFindings } from './table/run.ts'
import { runtimeFindings } from './table/runtime.ts'
import { sessionFindings } from './table/session.ts'
import { translateFindings } from './table/translate.ts'
import { usesFindings } from './table/uses.ts'
import { versionFindings } from './table/versions.ts'

/** Every finding there is: code → severity, title, text with `{holes}`, way out. The only place where texts are written. */
export const findingTable = {
  ...documentFindings,
  ...versionFindings,
  ...translateFindings,
  ...engineFindings,
  ...idFindings,
  ...sessionFindings,
  ...readFindings,
  ...dangFindings,
  ...goFindings,
  ...pythonFindings,
  ...usesFindings,
  ...runtimeFindings,
  ...runFindings,
  ...exchangeFindings,
  ...entrypointFindings,
  ...captureFindings,
  ...changeFindings,
  ...configFindings,
  ...ignoreFindings,
  ...cliFindings,
} as const

export type FindingCode = keyof typeof findingTable
