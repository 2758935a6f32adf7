import { createFinding, type Finding } from '../../src/findings/index.ts'
import type { Translation } from '../../src/plan/plan.ts'
import { translate } from '../../src/translate/index.ts'
import type { ObjectTypedef, Typedefs } from '../../src/typedefs/types.ts'
import type { Target } from '../../src/versions/types.ts'

/** What a release lacks; everything else is a mistake on every release. */
const lacking: ReadonlySet<string> = new Set(['feature-refused', 'core-type-missing', 'uses-refused'])

export interface AvailableTypedefs {
  readonly typedefs: Typedefs
  readonly translation: Translation
  /** `function-left-out` for each that is; those of the translation are in there. */
  readonly findings: readonly Finding[]
}

/**
 * A module as far as a target can have it: where only some functions and fields take what the release lacks, they are left
 * out, so that the others can be called. A module that is refused for anything else stays as it is, with its findings.
 */
export function availableTypedefs(typedefs: Typedefs, target: Target): AvailableTypedefs {
  const whole = translate(typedefs, target)
  if (whole.plan !== undefined) return { typedefs, translation: whole, findings: [] }
  const left = new Map<string, Finding>()
  for (const finding of whole.findings) {
    if (finding.severity !== 'error') continue
    const [part] = /^\/objects\/\d+\/(?:functions|fields)\/\d+/.exec(finding.pointer) ?? []
    if (part === undefined || !lacking.has(finding.code)) return { typedefs, translation: whole, findings: [] }
    if (!left.has(part)) left.set(part, finding)
  }
  const objects = typedefs.objects.map((object, index) => without(object, `/objects/${index}`, left))
  const rest = { ...typedefs, objects }
  const translation = translate(rest, target)
  if (translation.plan === undefined) return { typedefs, translation: whole, findings: [] }
  const findings = [...left.values()].map(({ message, pointer, sourceMap }) =>
    createFinding('function-left-out', pointer, { problem: message }, sourceMap === undefined ? {} : { sourceMap }),
  )
  return { typedefs: rest, translation, findings }
}

// A field that cannot be registered is state all the same.
const without = (object: ObjectTypedef, pointer: string, left: ReadonlyMap<string, Finding>): ObjectTypedef => ({
  ...object,
  functions: object.functions.filter((_, index) => !left.has(`${pointer}/functions/${index}`)),
  fields: object.fields.map((field, index) =>
    left.has(`${pointer}/fields/${index}`) ? { ...field, private: true } : field,
  ),
})
