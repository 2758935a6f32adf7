import type { ScanResult } from '../../../src/languages/typescript/index.ts'
import { scanModule } from '../../../src/languages/typescript/index.ts'
import { toJson } from '../../../src/typedefs/index.ts'
import type { Typedefs } from '../../../src/typedefs/types.ts'

/** Scans files in memory as the module `demo`: a text is `src/index.ts`. */
export function scanText(files: string | Record<string, string>): Promise<ScanResult> {
  const texts = typeof files === 'string' ? { 'src/index.ts': files } : files
  return scanModule({ name: 'demo', files: Object.entries(texts).map(([path, text]) => ({ path, text })) })
}

/** `severity file:line:column message` of every finding. */
export const lines = ({ findings }: ScanResult): readonly string[] =>
  findings.map(({ severity, sourceMap, message }) =>
    sourceMap === undefined
      ? `${severity} ${message}`
      : `${severity} ${sourceMap.filename}:${sourceMap.line}:${sourceMap.column} ${message}`,
  )

/** The typedefs of a scan that went well. */
export function typedefsOf(result: ScanResult): Typedefs {
  if (!result.ok) throw new Error(lines(result).join('\n'))
  return result.typedefs
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A document as JSON, without the source maps where they are not what a test is about. */
export function jsonOf(typedefs: Typedefs, { sourceMaps = false } = {}): Json {
  return JSON.parse(toJson(typedefs), (key, value: Json) => (key === 'sourceMap' && !sourceMaps ? undefined : value))
}

const imports = `import { agent, argument, check, Container, dag, Directory, enumType, field, File, float, func, generate, GitRef, JSON as JsonText, NetworkProtocol, object, Platform, Secret, Service, up, Void, Workspace } from '@dagger.io/dagger'
import * as dagger from '@dagger.io/dagger'
`

/** A module's main class around some members, on the third line; what else it needs goes after it. */
export const demo = (members: string, rest = ''): string =>
  `${imports}@object() export class Demo { ${members} }\n${rest}`
