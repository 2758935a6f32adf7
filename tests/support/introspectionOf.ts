import { apiHistory, intersectSpans, isShownInView, joinSpans, type Span } from '../../src/versions/index.ts'
import { targetOf } from './targetOf.ts'

interface Member {
  readonly name: string
  readonly args: readonly { readonly name: string }[]
}

interface IntrospectedType {
  readonly kind: string
  readonly name: string
  readonly fields: Member[]
  readonly inputFields: Member[]
  readonly enumValues: Member[]
}

const kinds = { object: 'OBJECT', scalar: 'SCALAR', enum: 'ENUM', interface: 'INTERFACE', input: 'INPUT_OBJECT' }

/** What introspecting an engine of that known release gives in that view, as far as names go, made of the API history. */
export function introspectionOf(release: string, view?: string) {
  const there = (spans: readonly Span[], coordinate: string) =>
    intersectSpans(joinSpans(spans), [{ since: release }]).some(({ since }) => since === release) &&
    (view === undefined || isShownInView(coordinate, release, view))
  const types = [...apiHistory().values()].flatMap((type): IntrospectedType[] => {
    const kind = type.kinds.find((span) => there([span], type.name))?.kind
    if (kind === undefined) return []
    const members = [...type.members.values()]
      .filter((member) => there(member.spans, `${type.name}.${member.name}`))
      .map((member) => ({
        name: member.name,
        args: [...member.arguments]
          .filter(([name, spans]) => there(spans, `${type.name}.${member.name}(${name}:)`))
          .map(([name]) => ({ name })),
      }))
    const list = kind === 'enum' ? 'enumValues' : kind === 'input' ? 'inputFields' : 'fields'
    return [{ kind: kinds[kind], name: type.name, fields: [], inputFields: [], enumValues: [], [list]: members }]
  })
  if (view !== undefined && targetOf(release, view).behaves('legacy-ids')) {
    const identified = types.filter(
      ({ name, fields }) => name !== 'Query' && name !== 'Node' && fields.some((field) => field.name === 'id'),
    )
    const query = types.find(({ name }) => name === 'Query')!
    for (const { name } of identified) {
      types.push({ kind: 'SCALAR', name: `${name}ID`, fields: [], inputFields: [], enumValues: [] })
      query.fields.push({ name: `load${name}FromID`, args: [{ name: 'id' }] })
    }
  }
  return { __schema: { queryType: { name: 'Query' }, types }, ...(view === undefined ? {} : { __schemaVersion: view }) }
}
