import {
  type ApiMember,
  type ApiType,
  apiHistory,
  isShownInView,
  joinSpans,
  releaseIndex,
  type TypedSpan,
  viewGates,
} from '../../../versions/index.ts'
import { spansHoldRelease, spansHoldView } from '../../../versions/spans.ts'
import type { CoreTypeKind, Target } from '../../../versions/types.ts'
import { inSchemaOrder, membersInOrder } from './schemaDetails.ts'

export interface SchemaArgument {
  readonly name: string
  /** As in the schema, with its default: `[String!] = []`. */
  readonly type: string
  /** Why it is deprecated. */
  readonly deprecated?: string
}

export interface SchemaField {
  readonly name: string
  readonly type: string
  readonly arguments: readonly SchemaArgument[]
  readonly deprecated: boolean
}

export interface SchemaType {
  readonly name: string
  readonly kind: CoreTypeKind
  readonly fields: readonly SchemaField[]
  readonly members: readonly string[]
}

const expands = 'Variable expansion is now enabled by default'

/** Arguments that are deprecated, which introspection from v0.18.15 on leaves out by default (introspection recordings). */
const deprecatedArguments: ReadonlyMap<string, { readonly since: string; readonly reason: string }> = new Map([
  ['Query.git(keepGitDir:)', { since: 'v0.18.6', reason: 'Set to true to keep .git directory.' }],
  ['Query.envFile(expand:)', { since: 'v0.19.6', reason: expands }],
  ['File.asEnvFile(expand:)', { since: 'v0.19.6', reason: expands }],
])

/** What published clients call deprecated and engines do not (introspection recordings). */
const neverDeprecated = new Set(['LLM.loop'])

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1)

/** The types of a target's public API by name: the API history under the gates of the view, without the legacy IDs. */
export function schemaApi(target: Target): readonly SchemaType[] {
  const release = target.resolvedRelease
  const index = releaseIndex(release) ?? 0
  const holds = (span: { readonly since: string; readonly until?: string }): boolean => spansHoldRelease([span], index)
  const current = (spans: readonly TypedSpan[]): TypedSpan | undefined => spans.find(holds)
  // What the newest view no longer has, an old one may.
  const revived = (coordinate: string, spans: readonly TypedSpan[]): TypedSpan | undefined => {
    const gate = viewGates.find(
      ({ coordinates, releases }) => releases !== undefined && coordinates.includes(coordinate),
    )
    return gate?.releases?.some(holds) && spansHoldView(gate.views, target.view) ? spans.at(-1) : undefined
  }
  const shown = (coordinate: string): boolean => isShownInView(coordinate, release, target.view)

  const argumentsOf = (coordinate: string, member: ApiMember): readonly SchemaArgument[] => {
    const found = new Map<string, SchemaArgument>()
    for (const [name, spans] of member.arguments) {
      const own = `${coordinate}(${name}:)`
      const span = current(spans) ?? revived(own, spans)
      if (span === undefined || !shown(own)) continue
      const marked = deprecatedArguments.get(own)
      const deprecated = marked && holds({ since: marked.since }) ? { deprecated: marked.reason } : {}
      found.set(name, { name, type: span.type ?? 'String', ...deprecated })
    }
    return inSchemaOrder(coordinate, [...found.keys()]).map((name) => found.get(name)!)
  }
  const fieldsOf = (type: ApiType): readonly SchemaField[] => {
    const fields: SchemaField[] = []
    for (const [name, member] of type.members) {
      const span = current(member.spans)
      const coordinate = `${type.name}.${name}`
      if (span?.type === undefined || !shown(coordinate)) continue
      const deprecated =
        member.deprecated !== undefined && !neverDeprecated.has(coordinate) && deprecatedNow(member, member.deprecated)
      fields.push({ name, type: span.type, arguments: argumentsOf(coordinate, member), deprecated })
    }
    return fields.sort(byName)
  }
  const membersOf = (type: ApiType): readonly string[] => {
    const names = [...type.members.values()]
      .filter((member) => current(member.spans) !== undefined && shown(`${type.name}.${member.name}`))
      .map((member) => member.name)
    const ordered = membersInOrder(type.name, names.sort())
    if (type.name !== 'TypeDefKind' || !target.behaves('float-kind-second')) return ordered
    const rest = ordered.filter((name) => name !== 'FLOAT_KIND')
    return rest.toSpliced(1, 0, 'FLOAT_KIND')
  }

  // A member that went and came back is another one.
  const deprecatedNow = (member: ApiMember, since: string): boolean =>
    joinSpans(member.spans).some((span) => holds(span) && spansHoldRelease([span], releaseIndex(since) ?? 0)) &&
    holds({ since })

  const types: SchemaType[] = []
  for (const type of apiHistory().values()) {
    const kind = type.kinds.find(holds)?.kind
    if (kind === undefined || !shown(type.name)) continue
    const isEnum = kind === 'enum'
    types.push({
      name: type.name,
      kind,
      fields: isEnum || kind === 'scalar' ? [] : fieldsOf(type),
      members: isEnum ? membersOf(type) : [],
    })
  }
  return withoutHiddenTypes(types).sort(byName)
}

const builtIn = new Set(['Boolean', 'Float', 'ID', 'Int', 'String'])

// A field that gives a type which the view hides, or takes one, is hidden with it.
function withoutHiddenTypes(types: readonly SchemaType[]): SchemaType[] {
  const names = new Set(types.map(({ name }) => name))
  const isShown = (type: string): boolean => {
    const name = /\w+/.exec(type)?.[0] ?? ''
    return names.has(name) || builtIn.has(name)
  }
  return types.map((type) => ({
    ...type,
    fields: type.fields
      .filter((field) => isShown(field.type))
      .map((field) => ({ ...field, arguments: field.arguments.filter((argument) => isShown(argument.type)) })),
  }))
}
