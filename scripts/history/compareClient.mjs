// The API history against what a client shows, as far as a client can show it.

const at = (spans, index, order) =>
  spans?.find(({ since, until }) => order.get(since) <= index && (until === undefined || index < order.get(until)))

/** The history at one release, in the form of a client's reading. */
export function historyAt({ versions, types }, release) {
  const order = new Map(versions.map((version, index) => [version, index]))
  const index = order.get(release)
  const found = {}
  for (const [name, { kind, members }] of Object.entries(types)) {
    const now = at(kind, index, order)
    if (now === undefined) continue
    found[name] = { kind: now.kind, members: {} }
    for (const [member, { spans, args }] of Object.entries(members)) {
      const shown = at(spans, index, order)
      if (shown === undefined) continue
      const list = Object.entries(args ?? {}).flatMap(([arg, each]) => {
        const one = at(each, index, order)
        return one === undefined ? [] : [[arg, one.type]]
      })
      found[name].members[member] = { type: shown.type, args: Object.fromEntries(list) }
    }
  }
  return found
}

const named = (type) => /\w+/.exec(type ?? '')?.[0] ?? ''

// `GZIP` and `Gzip`: clients have one of them.
const letters = (name) => name.replaceAll('_', '').toLowerCase()

// An argument with a default may be required to a client that does not show it.
const sameShown = (shown, old, now) =>
  shown(old) === shown(now) ||
  (old.includes(' = ') && !now.includes(' = ') && shown(old) === shown(now.replace(/!$/, '')))

/** Is it a type of objects, in what was there before or is now? */
export const isObjectIn = (types) => (type) => ['object', 'interface'].includes(types[named(type)]?.kind)

/**
 * Every difference that a client can show, as {at, before?, after?}: coordinates of types, members and arguments.
 *
 * @param client a row of `clients`
 */
export function compareClient(before, after, client) {
  const differences = []
  const isObject = isObjectIn({ ...before, ...after })
  const compare = (part, at, old, now) => {
    const shown = (type) => client.shown(part, type, isObject(type))
    if (old === now || (old !== undefined && now !== undefined && sameShown(shown, old, now))) return
    differences.push({ at, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) })
  }
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[name], after[name]]
    if (old === undefined || now === undefined || old.kind !== now.kind) {
      differences.push({ at: name, ...(old && { before: old.kind }), ...(now && { after: now.kind }) })
      if (now === undefined) continue
    }
    if (now.kind === 'interface') continue
    const part = now.kind === 'input' ? 'input' : 'result'
    const alike = now.kind === 'enum' ? new Set(Object.keys(now.members).map(letters)) : new Set()
    for (const member of new Set([...Object.keys(old?.members ?? {}), ...Object.keys(now.members)])) {
      if (/^load\w+FromID$/.test(member)) continue
      const [was, is] = [old?.members[member], now.members[member]]
      if (is === undefined && alike.has(letters(member))) continue
      const typeOf = (each) => each && (each.type ?? 'member')
      compare(part, `${name}.${member}`, typeOf(was), typeOf(is))
      if (was === undefined || is === undefined) {
        for (const [arg, type] of Object.entries(is?.args ?? {}))
          compare('argument', `${name}.${member}(${arg}:)`, undefined, type)
        continue
      }
      for (const arg of new Set([...Object.keys(was.args), ...Object.keys(is.args)]))
        compare('argument', `${name}.${member}(${arg}:)`, was.args[arg], is.args[arg])
    }
  }
  return differences
}
