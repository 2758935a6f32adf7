// The API history against what a client shows, as far as a client can show it.

/** What a client cannot show: these differences are no differences. */
export const limits = [
  'whether a result or field that is an object, or holds objects, may be null',
  'members of interfaces, directives, and defaults of input fields',
  'fields that only load an object by its ID',
  'arguments and types that only the newest view or older clients have',
]

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

/** Every difference as {at, before?, after?}: coordinates of types, members and arguments. */
export function compareClient(before, after) {
  const differences = []
  const isObject = (type) => ['object', 'interface'].includes((after[named(type)] ?? before[named(type)])?.kind)
  const visible = (type) => (isObject(type) ? type.replaceAll('!', '') : type)
  const compare = (at, old, now) => {
    if (old === now || (old !== undefined && now !== undefined && visible(old) === visible(now))) return
    differences.push({ at, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) })
  }
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[name], after[name]]
    if (old === undefined || now === undefined || old.kind !== now.kind) {
      differences.push({ at: name, ...(old && { before: old.kind }), ...(now && { after: now.kind }) })
      if (now === undefined) continue
    }
    if (now.kind === 'interface') continue
    const part = (type) => (now.kind === 'input' ? type?.replace(/ = .*/, '') : type)
    for (const member of new Set([...Object.keys(old?.members ?? {}), ...Object.keys(now.members)])) {
      if (/^load\w+FromID$/.test(member)) continue
      const [was, is] = [old?.members[member], now.members[member]]
      const shown = (each) => each && (part(each.type) ?? 'member')
      compare(`${name}.${member}`, shown(was), shown(is))
      if (was === undefined || is === undefined) {
        for (const [arg, type] of Object.entries(is?.args ?? {})) compare(`${name}.${member}(${arg}:)`, undefined, type)
        continue
      }
      for (const arg of new Set([...Object.keys(was.args), ...Object.keys(is.args)]))
        compare(`${name}.${member}(${arg}:)`, was.args[arg], is.args[arg])
    }
  }
  return differences
}
