import { declaredDirectives } from '../../../versions/index.ts'
import { goSecondsText, parseGoDuration } from '../../go/goDuration.ts'
import { type AppliedDirective, applied } from '../appliedDirectives.ts'
import { innermostTypeDef } from '../innermostTypeDef.ts'
import { onceFor } from '../onceFor.ts'
import type { ArgState, EnumMemberState, FieldState, FunctionState, SourceMapState } from '../state.ts'
import { inputTypeText } from './inputTypeText.ts'
import type { LoadedModule } from './types.ts'

/** The directives on the parts of a served module, deprecations aside. */
export interface ModuleDirectives {
  type(type: { readonly sourceMap?: SourceMapState }): readonly AppliedDirective[]
  field(field: FieldState): readonly AppliedDirective[]
  fn(fn: FunctionState): readonly AppliedDirective[]
  argument(arg: ArgState): readonly AppliedDirective[]
  member(member: EnumMemberState): readonly AppliedDirective[]
}

/** The directives of a module, worked out once. */
export const moduleDirectives = onceFor(directivesOfModule)

function directivesOfModule({ target, names }: LoadedModule): ModuleDirectives {
  const declared = new Set(declaredDirectives(target).map(({ name }) => name))
  const shown = (directives: readonly (AppliedDirective | undefined)[]): readonly AppliedDirective[] =>
    directives.filter((one): one is AppliedDirective => one !== undefined && declared.has(one.name))
  const map = ({ sourceMap }: { readonly sourceMap?: SourceMapState }): AppliedDirective | undefined =>
    sourceMap && applied('sourceMap', { module: names.original, ...given(sourceMap) })
  const trivial = target.behaves('trivial-fields-marked') ? [applied('trivialResolveField')] : []
  return {
    type: (type) => shown([map(type)]),
    field: (field) => [...trivial, ...shown([map(field)])],
    fn: (fn) => shown([map(fn), ...marksOfFunction(fn)]),
    argument: (arg) => shown([expected(arg, inputTypeText(target, arg.typeDef)), map(arg), ...marksOfArgument(arg)]),
    member: ({ name, value, ...member }) =>
      shown([map(member), value !== '' && value !== name ? applied('enumValue', { value }) : undefined]),
  }
}

const given = ({ filename, line, column }: SourceMapState): Readonly<Record<string, string | number | undefined>> => ({
  filename: filename || undefined,
  line: line || undefined,
  column: column || undefined,
})

function expected({ typeDef }: ArgState, type: string): AppliedDirective | undefined {
  if (!/^[[\]!]*ID[[\]!]*$/.test(type)) return undefined
  const inner = innermostTypeDef(typeDef)
  const name = inner.asObject?.name ?? inner.asInterface?.name
  return name === undefined ? undefined : applied('expectedType', { name })
}

// Generators are not marked, though there is a directive for them.
function marksOfFunction({ check, up, agent, cachePolicy }: FunctionState): readonly (AppliedDirective | undefined)[] {
  return [
    check ? applied('check') : undefined,
    up ? applied('up') : undefined,
    agent ? applied('agent') : undefined,
    cachePolicy && cacheMark(cachePolicy),
  ]
}

function cacheMark({ policy, timeToLive }: NonNullable<FunctionState['cachePolicy']>): AppliedDirective | undefined {
  const duration = timeToLive === undefined ? undefined : parseGoDuration(timeToLive)
  const ttl = duration && 'nanoseconds' in duration ? goSecondsText(duration.nanoseconds) : undefined
  if (policy === 'Default' && ttl === undefined) return undefined
  const named = policy === 'Default' ? [] : [{ name: 'policy', value: policy }]
  return { name: 'cache', args: [...named, ...applied('cache', { ttl }).args] }
}

const marksOfArgument = ({
  defaultPath,
  defaultAddress,
  ignore,
}: ArgState): readonly (AppliedDirective | undefined)[] => [
  defaultPath === '' ? undefined : applied('defaultPath', { path: defaultPath }),
  defaultAddress === '' ? undefined : applied('defaultAddress', { address: defaultAddress }),
  ignore.length === 0 ? undefined : applied('ignorePatterns', { patterns: ignore }),
]
