// What a published Python client shows of the API: the classes of `dagger/client/gen.py`, in GraphQL's terms.
// Not visible there: whether an object-valued result may be null, directives, and the fields that only load by ID.

const SCALARS = { str: 'String', int: 'Int', float: 'Float', bool: 'Boolean' }
const KINDS = { Scalar: 'scalar', Enum: 'enum', Input: 'input', Type: 'object', Root: 'object' }

/** @param text of gen.py; out: {Type: {kind, members: {name: {type?, args: {name: type}}}}} */
export function readPythonClient(text) {
  const classes = [
    ...text.matchAll(/^(@runtime_checkable\n)?class (\w+)(?:\(([\w.]+)\))?:\n([\s\S]*?)(?=^\S|$(?![\s\S]))/gm),
  ]
  const kinds = new Map(
    classes.map(([, checkable, name, base]) => [name, checkable ? 'interface' : (KINDS[base] ?? 'other')]),
  )
  const types = {}
  for (const [, , name, , body] of classes) {
    const kind = kinds.get(name)
    // A client that wraps an interface repeats it.
    const isOldId = name.endsWith('ID') && kinds.has(name.slice(0, -2))
    if (kind === 'other' || name.startsWith('_') || isOldId) continue
    const members =
      kind === 'enum' ? enumMembers(body) : kind === 'input' ? inputFields(body, kinds) : methods(name, body, kinds)
    types[name === 'Client' ? 'Query' : name] = { kind, members: kind === 'scalar' ? {} : members }
  }
  return types
}

const enumMembers = (body) =>
  Object.fromEntries([...body.matchAll(/^ {4}(\w+) = "/gm)].map(([, name]) => [name, { args: {} }]))

const inputFields = (body, kinds) =>
  Object.fromEntries(
    [...body.matchAll(/^ {4}(\w+): ([^=\n]+?)(?: = (.*))?$/gm)].map(([, name, type, fallback]) => [
      camel(name),
      { type: graphqlArgument(type, kinds, fallback), args: {} },
    ]),
  )

function methods(owner, body, kinds) {
  const found = {}
  for (const text of body.split(/^ {4}(?:async )?def (?=\w+\()/m).slice(1)) {
    const result = /^[\s\S]*?\) -> ([\s\S]*?):\n/.exec(text)?.[1]?.replace(/\bSelf\b/, owner)
    const made = /_select(?:_multiple)?\(\s*"(\w+)"/.exec(text)?.[1]
    // These load the object again by the ID that the field gives.
    const loaded = /execute_sync\(\s*self,\s*"(\w+)"/.exec(text)?.[1]
    const field = made ?? loaded
    if (field === undefined || result === undefined || text.startsWith('_')) continue
    const written = new Map(
      parameters(text).map(([name, type, fallback]) => [name, [type.replace(/\bSelf\b/, owner), fallback]]),
    )
    const args = {}
    for (const [, name, list, code] of text.matchAll(
      /\bArg\(\s*"(\w+)",\s*(?:(\([^)]*\)|\[[^\]]*\]) if \w+ is None else )?(\w+)/g,
    )) {
      const [type, fallback] = written.get(code) ?? ['?']
      args[name] = graphqlArgument(type, kinds, list === undefined ? fallback : listDefault(list))
    }
    const isId = loaded !== undefined || (/`ID` scalar type/.test(text) && result.trim() === 'str')
    found[field] = { type: isId ? 'ID!' : graphqlType(result, kinds), args }
  }
  return found
}

/** Parameters of the method at the beginning of a text, with their annotations and defaults. */
function parameters(text) {
  const list = text.slice(text.indexOf('(') + 1, text.search(/\) ->/))
  return [
    ...list.matchAll(/(\w+): ("[^"]*"|[^=,[]*(?:\[[^=]*?\])?[^=,]*?)(?: = ("[^"]*"|\[\]|[\w.-]+))?(?:,\s|,?\s*$)/g),
  ].map(([, name, type, fallback]) => [name, type, fallback])
}

function graphqlArgument(type, kinds, fallback) {
  const text = graphqlType(type, kinds, fallback)
  // Objects are passed as IDs.
  return text.replace(/\b(\w+)\b(?=[\]!]|$)/, (name) => (isObject(name, kinds) ? 'ID' : name))
}

// `Type` is what every object of a client is.
const isObject = (name, kinds) => name === 'Type' || ['object', 'interface'].includes(kinds.get(name))

// before: list[str] | None = []   after: [String!] = []
function graphqlType(written, kinds, fallback) {
  const plain = written.replace(/["']/g, '').replace(/\s+/g, ' ').trim()
  const optional = / \| None$/.test(plain)
  const inner = plain.replace(/ \| None$/, '')
  const list = /^list\[(.*)\]$/.exec(inner)
  const text = list ? `[${graphqlType(list[1], kinds)}]` : (SCALARS[inner] ?? inner)
  const value = defaultOf(fallback)
  return text + (optional || value ? '' : '!') + (value ? ` = ${value}` : '')
}

function defaultOf(fallback) {
  if (fallback === undefined || fallback === 'None') return ''
  if (fallback === 'True' || fallback === 'False') return fallback.toLowerCase()
  return /^[A-Z]\w*\.\w+$/.test(fallback) ? fallback.split('.')[1] : fallback
}

// before: (AgentState.IDLE, AgentState.FAILED)   after: [IDLE, FAILED]
const listDefault = (written) =>
  `[${written
    .slice(1, -1)
    .split(',')
    .map((item) => item.trim().replace(/^[A-Z]\w*\./, ''))
    .filter((item) => item !== '')
    .join(', ')}]`

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
