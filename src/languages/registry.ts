import { dangLanguage } from './dang/index.ts'
import { goLanguage } from './go/index.ts'
import { pythonLanguage } from './python/index.ts'
import type { Language } from './types.ts'
import { typescriptLanguage } from './typescript/index.ts'

/** The languages whose modules are read. A new one is a folder and a row here. */
export const languages: readonly Language[] = [goLanguage, pythonLanguage, typescriptLanguage, dangLanguage]
