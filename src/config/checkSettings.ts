import { createFinding, type Finding, type FindingPlace } from '../findings/index.ts'
import { nearest } from '../text/nearest.ts'
import type { ArgumentTypedef, Typedefs } from '../typedefs/index.ts'
import type { Target } from '../versions/index.ts'
import { annotationMatches } from './checkIgnoredAnnotations.ts'
import type { ConfigPath } from './config.ts'
import { defaultText } from './defaultText.ts'
import { findArgument } from './findArgument.ts'
import { type Mark, markedFunctions } from './markedFunctions.ts'
import type { InstalledModule, WorkspaceConfig } from './workspaceConfig.ts'

const MARKS = { check: 'check', generate: 'generator', up: 'up' } as const satisfies Record<string, Mark>
const CALLED: Readonly<Record<Mark, string>> = { check: 'check', generator: 'generator', up: 'service' }

/**
 * What the settings of a workspace come to for a module that it installs: each is an argument of the module's constructor, found as
 * engines find it, and each pattern of what is skipped matches something.
 *
 * Findings, placed in the file: `setting-unmatched`, `setting-unusable`, `skip-unmatched`.
 */
export function checkSettings(
  typedefs: Typedefs,
  module: InstalledModule,
  config: WorkspaceConfig,
  target: Target,
): readonly Finding[] {
  const place = (path: ConfigPath): FindingPlace => {
    const location = config.locate(path)
    return location === undefined ? {} : { location }
  }
  const settings = module.settings.flatMap(({ name, value, path }): Finding[] => {
    const data = { setting: JSON.stringify(name), module: module.name, file: config.file }
    const found = findArgument(typedefs, { function: [], argument: name }, target)
    if (!found.ok) {
      const { problem, suggestions } = found
      return [createFinding('setting-unmatched', '', { ...data, problem, suggestions }, place(path))]
    }
    const expected = wanted(found.argument, value)
    if (expected === undefined) return []
    const more = { thing: found.title, value: JSON.stringify(value), expected }
    return [createFinding('setting-unusable', found.pointer, { ...data, ...more }, place(path))]
  })
  const skips = module.skips.flatMap(({ verb, pattern, path }): Finding[] => {
    const names = markedFunctions(typedefs, MARKS[verb], target)
    if (names.some((name) => annotationMatches(pattern, name, module.name))) return []
    const data = {
      key: `${verb}.skip`,
      module: module.name,
      pattern: JSON.stringify(pattern),
      mark: CALLED[MARKS[verb]],
      suggestions: nearest(pattern, names).join(', ') || 'nothing',
    }
    return [createFinding('skip-unmatched', '', data, place(path))]
  })
  return [...settings, ...skips]
}

/** What an argument takes where it cannot take the value. */
function wanted({ type }: ArgumentTypedef, value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  // module:function is what that function gives.
  if (typeof value === 'string' && value.includes(':')) return undefined
  switch (type.kind) {
    case 'INTEGER':
      return defaultText(type, text) === undefined ? 'a whole number' : undefined
    case 'FLOAT':
      return defaultText(type, text) === undefined ? 'a number' : undefined
    // Engines take everything but true for false.
    case 'BOOLEAN':
      return text === 'true' || text === 'false' ? undefined : 'true or false'
    default:
      return undefined
  }
}
