import { apiHistory, intersectSpans, isShownInView, joinSpans, type Span } from '../../src/versions/index.ts'

const kinds = { object: 'OBJECT', scalar: 'SCALAR', enum: 'ENUM', interface: 'INTERFACE', input: 'INPUT_OBJECT' }

/** What introspecting an engine of that known release gives in that view, as far as names go, made of the API history. */
export function introspectionOf(release: string, view?: string) {
  const there = (spans: readonly Span[], coordinate: string) =>
    intersectSpans(joinSpans(spans), [{ since: release }]).some(({ since }) => since === release) &&
    (view === undefined || isShownInView(coordinate, release, view))
  const types = [...apiHistory().values()].flatMap((type) => {
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
  if (view !== undefined && target(release, view).behaves('legacy-ids')) addLegacyIds(types)
  return { __schema: { queryType: { name: 'Query' }, types }, ...(view === undefined ? {} : { __schemaVersion: view }) }
}
