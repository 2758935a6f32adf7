import { type Handover, printEntrypoint } from '../../emit/entrypoint/index.ts'
import { loadModule } from '../../engine/module/load/index.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import { toCamel } from '../../names/index.ts'
import { translate } from '../../translate/index.ts'
import type { ObjectTypedef, Typedefs } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'

export type EntrypointExport =
  | { readonly ok: true; readonly text: string; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Writes a module entrypoint of Dagger 1.0 in Dang: engines ask it for the types without starting a container, and hand it the
 * calls, which a command in a container of your choice answers.
 *
 * In: typedefs, a target of the 1.0 betas (`--engine latest-beta --engine-version v1.0.0`), and where the command runs.
 * Out: the text of `main.dang`. Findings: `entrypoint-*`; those of translation and loading where the target refuses the module.
 *
 * @example
 * toEntrypoint(typedefs, target, { image: 'node:22-alpine', command: ['node', 'dispatch.js'] })
 */
export function toEntrypoint(typedefs: Typedefs, target: Target, handover: Handover): EntrypointExport {
  const { release, view, name } = { ...target, name: typedefs.name }
  if (!target.behaves('module-entrypoints'))
    return { ok: false, findings: [createFinding('entrypoint-unsupported', '', { release, view })] }
  const wanted = toCamel(target, name)
  const isMain = (object: ObjectTypedef): boolean => toCamel(target, object.name) === wanted
  if (!typedefs.objects.some(isMain))
    return { ok: false, findings: [createFinding('entrypoint-main-missing', '', { module: name })] }
  const { plan, applied, findings } = translate(
    { ...typedefs, objects: typedefs.objects.map(withConstructor(isMain)) },
    target,
  )
  if (plan === undefined) return { ok: false, findings }
  const loaded = loadModule(plan, target, { moduleName: name })
  if (!loaded.ok) return { ok: false, findings: loaded.findings }
  const lost = typedefs.objects.flatMap((object, i) =>
    object.constructorFunction === undefined || isMain(object)
      ? []
      : createFinding('entrypoint-constructor-lost', `/objects/${i}/constructorFunction`, { object: object.name }),
  )
  if (typedefs.description !== '') lost.push(createFinding('entrypoint-description-lost', '', {}))
  return { ok: true, text: printEntrypoint(plan, applied.description, handover), findings: [...findings, ...lost] }
}

// Engines know the main object by its constructor, and refuse a second one.
const withConstructor =
  (isMain: (object: ObjectTypedef) => boolean) =>
  ({ constructorFunction, ...object }: ObjectTypedef): ObjectTypedef =>
    isMain({ ...object } as ObjectTypedef) ? { ...object, constructorFunction: constructorFunction ?? EMPTY } : object

const EMPTY: NonNullable<ObjectTypedef['constructorFunction']> = Object.freeze({ description: '', arguments: [] })
