// A release put into the API history: what a client of it shows that the release before has not, and what is gone.

const base = (version) => version.slice(1).split('-')[0]
const isBefore = (one, other) => {
  const parts = (version) => base(version).split('.').map(Number)
  const [a, b] = [parts(one), parts(other)]
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return a[i] < b[i]
  const beta = (version) => Number(/-beta\.(\d+)$/.exec(version)?.[1] ?? Number.POSITIVE_INFINITY)
  return beta(one) < beta(other)
}

/** The known release that a new one follows. */
export const releaseBefore = (versions, release) => versions.findLast((version) => isBefore(version, release))

/** The history with a release after the one it follows, with its differences from that one. Nothing else changes. */
export function addRelease({ versions, types }, release, differences) {
  const before = releaseBefore(versions, release)
  const index = versions.indexOf(before)
  const all = [...versions.slice(0, index + 1), release, ...versions.slice(index + 1)]
  const old = new Map(versions.map((version, i) => [version, i]))
  // What a release has of a list of spans, release by release; then the spans that say the same with the new one among them.
  const withColumn = (spans, key, change) => {
    const column = versions.map((_, i) => {
      const span = spans.find(({ since, until }) => old.get(since) <= i && (until === undefined || i < old.get(until)))
      return span === undefined ? undefined : (span[key] ?? null)
    })
    const now = change === undefined ? column[index] : change.after
    column.splice(index + 1, 0, now)
    const made = []
    for (const [i, value] of column.entries()) {
      const last = made.at(-1)
      if (last !== undefined && last.until === undefined && last.value === value) continue
      if (last !== undefined && last.until === undefined) last.until = all[i]
      if (value !== undefined) made.push({ since: all[i], value })
    }
    return made.map(({ since, until, value }) => ({
      since,
      ...(until === undefined ? {} : { until }),
      ...(value === null ? {} : { [key]: value }),
    }))
  }
  const changes = new Map(differences.map((difference) => [difference.at, difference]))
  const result = structuredClone(types)
  for (const { at, after } of differences) {
    const [, type, member, arg] = /^(\w+)(?:\.(\w+))?(?:\((\w+):\))?$/.exec(at)
    if (after === undefined) continue
    result[type] ??= { kind: [], members: {} }
    if (member !== undefined) result[type].members[member] ??= { spans: [] }
    if (arg === undefined) continue
    const owner = result[type].members[member]
    owner.args = { ...owner.args, [arg]: owner.args?.[arg] ?? [] }
  }
  const gone = (...coordinates) =>
    coordinates.some((at) => changes.has(at) && changes.get(at).after === undefined) ? { after: undefined } : undefined
  for (const [name, type] of Object.entries(result)) {
    type.kind = withColumn(type.kind, 'kind', changes.get(name))
    for (const [member, value] of Object.entries(type.members)) {
      const at = `${name}.${member}`
      const own = changes.get(at)
      // Members of enums have no type.
      const change = own?.after === 'member' ? { after: null } : own
      value.spans = withColumn(value.spans, 'type', gone(name) ?? change)
      for (const [arg, spans] of Object.entries(value.args ?? {}))
        value.args[arg] = withColumn(spans, 'type', gone(name, at) ?? changes.get(`${at}(${arg}:)`))
    }
  }
  return { versions: all, types: result }
}

/** What a client cannot settle by itself: `{at, type, question}`, for a person with the schema of the release. */
export const toDecide = (differences, client, isObject) =>
  differences.flatMap((difference) => {
    const question = client.toDecide(difference, { isObject: isObject(difference.after) })
    return question === undefined ? [] : [{ at: difference.at, type: difference.after, question }]
  })
