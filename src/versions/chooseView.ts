import { createFinding } from '../findings/createFinding.ts'
import type { Finding } from '../findings/finding.ts'
import { baseVersion } from './baseVersion.ts'
import { checkModuleVersion } from './checkModuleVersion.ts'
import { isValidVersion } from './compareVersions.ts'
import type { TargetInput } from './createTarget.ts'
import type { IntrospectedApi } from './introspectedApi.ts'
import { moduleVersion } from './moduleVersion.ts'
import { normalizeVersion, notSemverVersion } from './normalizeVersion.ts'
import { quote } from './quote.ts'
import type { TargetSource } from './types.ts'

/** The view, where it came from, and what there is to say about it; an error means there is none. */
export interface ViewAnswer {
  readonly view: string
  readonly source: TargetSource
  readonly findings: readonly Finding[]
}

const notSemver = (input: string, release: string): readonly Finding[] =>
  input === '' || input === 'latest' || isValidVersion(input) || isValidVersion(`v${input}`)
    ? []
    : [
        createFinding('engine-version-not-semver', '', {
          input: quote(input),
          engineVersion: notSemverVersion,
          example: baseVersion(release),
        }),
      ]

/** The view from the first of: view, engineVersion, introspection, configuration file; else the release's own base version. */
export function chooseView(input: TargetInput, release: string, api: IntrospectedApi | undefined): ViewAnswer {
  const { view, engineVersion, config, sources } = input
  const flag: TargetSource = sources?.view ?? { kind: 'flag', detail: '--engine-version' }
  const ofModule = (version: string | undefined, source: TargetSource, before: readonly Finding[] = []): ViewAnswer => {
    const problem = checkModuleVersion(version, release)
    return {
      view: baseVersion(moduleVersion(version, release)),
      source,
      findings: [...before, ...notSemver(version ?? '', release), ...(problem === undefined ? [] : [problem])],
    }
  }
  if (view !== undefined) {
    return { view: baseVersion(normalizeVersion(view, release)), source: flag, findings: notSemver(view, release) }
  }
  if (engineVersion !== undefined) return ofModule(engineVersion, flag)
  if (api?.schemaVersion !== undefined) {
    const source = sources?.view ?? { kind: 'introspection', detail: sources?.introspection ?? '__schemaVersion' }
    return { view: baseVersion(normalizeVersion(api.schemaVersion, release)), source, findings: [] }
  }
  if (config !== undefined) {
    const { file, engineVersion: written } = config
    const missing = createFinding('engine-version-missing', '', {
      file,
      engineVersion: moduleVersion(undefined, release),
      example: baseVersion(release),
    })
    return ofModule(written, sources?.view ?? { kind: config.kind, detail: file }, written ? [] : [missing])
  }
  return { view: baseVersion(release), source: { kind: 'assumed', detail: "the engine's own version" }, findings: [] }
}
