import { checkModuleVersion } from '../../../versions/index.ts'
import type { Target } from '../../../versions/types.ts'
import { asModuleMessage } from '../messages.ts'
import type { ModuleState } from '../state.ts'
import type { TypeScope } from './externalType.ts'
import { installModule } from './installModule.ts'
import { reportLater } from './laterFindings.ts'
import { namespaceModule } from './namespaceModule.ts'
import { Part } from './part.ts'
import { patchEnumDefaults } from './patchEnumDefaults.ts'
import { type Pointers, pointersOfState } from './pointers.ts'
import { Report } from './Report.ts'
import type { LoadedModule, LoadOptions, LoadResult } from './types.ts'
import { validateModule } from './validateModule.ts'

const wholeModule = new Part('objects', undefined, undefined, -1)

/** Would an engine of the target take a module of that name and engineVersion at all? What it says before it runs anything of it. */
export function checkModule(target: Target, options: LoadOptions, pointers: Pointers): LoadResult | undefined {
  const version =
    options.engineVersion === undefined ? undefined : checkModuleVersion(options.engineVersion, target.release)
  if (version) return { ok: false, findings: [{ ...version, stage: 'asModule', engineMessage: version.message }] }
  if (options.moduleName !== '' || !target.behaves('module-name-required')) return undefined
  const report = new Report(pointers, 'asModule')
  report.add('engine-module-unnamed', wholeModule, {}, asModuleMessage(target, 'module name must be set'))
  return { ok: false, findings: report.findings }
}

/**
 * Loads a module from what was registered: merged, checked, namespaced, and its schema made, in the stages of an engine of
 * the target. A stage with errors is the last one; its errors are all reported, the first one being what the engine says.
 */
export function loadState(
  registered: ModuleState,
  target: Target,
  options: LoadOptions,
  pointers: Pointers = pointersOfState(registered),
): LoadResult {
  const refused = checkModule(target, options, pointers)
  if (refused) return refused
  const dependencies = options.dependencies ?? []
  const scope: TypeScope = { target, dependencies }
  const names = { final: options.finalName ?? options.moduleName, original: options.moduleName }
  const failed = (report: Report): boolean => report.findings.some((finding) => finding.severity === 'error')

  const merging = new Report(pointers, 'asModule')
  validateModule(scope, names.final, registered, merging)
  if (failed(merging)) return { ok: false, findings: merging.findings }

  const namespaced = namespaceModule(scope, names, registered)
  const served = patchEnumDefaults(target, names.final, namespaced, merging)
  if (failed(merging)) return { ok: false, findings: merging.findings }

  const installing = new Report(pointers, 'schema')
  installModule(scope, names, served, installing)
  if (failed(installing)) return { ok: false, findings: installing.findings }

  const later = new Report(pointers, 'later')
  reportLater(scope, names, served, later)
  const module: LoadedModule = Object.freeze({ target, names, registered, served, dependencies })
  if (failed(later)) return { ok: false, findings: later.findings }
  return { ok: true, module, findings: later.findings }
}
