const SCALARS = { String: 'String', '&str': 'String', isize: 'Int', f64: 'Float', bool: 'Boolean', Id: 'ID' }

/**
 * What a published Rust client shows of the API: the generated `gen.rs`, in GraphQL's terms.
 * Not visible there: defaults, whether results and fields of inputs may be null, and the capitals in names of scalars and enums.
 *
 * @param text of gen.rs; out: {Type: {kind, members: {name: {type?, args: {name: type}}}}}
 * @param known names of types as the API has them, for those that Rust writes otherwise: `Json`
 */
export function readRustClient(text, known = []) {
  const spelled = new Map(known.map((name) => [name.toLowerCase(), name]))
  const traits = new Set([...text.matchAll(/^pub trait (\w+) \{/gm)].map(([, name]) => name))
  const clientOf = (name) => (name.endsWith('Client') ? name.slice(0, -'Client'.length) : '')
  const nameOf = (written) => {
    const name = traits.has(clientOf(written)) ? clientOf(written) : written
    return spelled.get(name.toLowerCase()) ?? name
  }
  const types = {}
  const add = (name, kind) => {
    types[nameOf(name)] ??= { kind, members: {} }
    return types[nameOf(name)].members
  }
  for (const [, name] of text.matchAll(/^pub struct (\w+)\(pub String\);/gm)) if (name !== 'Id') add(name, 'scalar')
  for (const [, name, body] of text.matchAll(/^pub enum (\w+) \{\n([\s\S]*?)^\}/gm)) {
    const members = add(name, 'enum')
    for (const [, member] of body.matchAll(/rename = "(\w+)"/g)) members[member] = { args: {} }
  }
  const structs = new Map(
    [...text.matchAll(/^pub struct (\w+)(?:<'a>)? \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => [
      name,
      fieldsOf(body),
    ]),
  )
  for (const name of traits) add(name, 'interface')
  const objects = new Set(
    [...text.matchAll(/^impl (\w+) \{\n/gm)].flatMap(([, name]) => (structs.has(name) ? [name] : [])),
  )
  for (const [name, fields] of structs) {
    if (objects.has(name) || name.endsWith('Opts')) continue
    const members = add(name, 'input')
    for (const [field, type] of fields) members[camel(field)] = { type: graphqlType(type, nameOf), args: {} }
  }
  for (const [, name, body] of text.matchAll(/^impl (\w+) \{\n([\s\S]*?)^\}/gm)) {
    if (!structs.has(name) || traits.has(clientOf(name))) continue
    const members = add(name, 'object')
    for (const method of body.split(/^ {4}pub (?:async )?fn /m).slice(1)) {
      const read = readMethod(method, structs, objects, nameOf)
      if (read !== undefined) members[read.name] = merged(members[read.name], read)
    }
  }
  return types
}

// A field with optional arguments has two methods: without them and with all.
const merged = (before, { type, args }) => ({ type, args: { ...before?.args, ...args } })

const fieldsOf = (body) =>
  new Map([...body.matchAll(/^ {4}pub (?:r#)?(\w+): (.*),$/gm)].map(([, name, type]) => [name, type]))

function readMethod(text, structs, objects, nameOf) {
  const name = /\.select\("(\w+)"\)/.exec(text)?.[1]
  const result = /^[^{]*?\) -> ([\s\S]*?) \{\n/.exec(text)?.[1]
  if (name === undefined || result === undefined) return undefined
  const parameters = new Map(
    [...text.slice(0, text.search(/\) ->/)).matchAll(/(\w+): ((?:[^,<]|<[^>]*(?:<[^>]*>)?[^>]*>)+)/g)].map(
      ([, parameter, type]) => [parameter, type.trim()],
    ),
  )
  const options = structs.get(/\w+/.exec(parameters.get('opts') ?? '')?.[0] ?? '')
  const args = {}
  for (const [, argument, code] of text.matchAll(/\.arg(?:_lazy)?\(\s*"(\w+)",\s*([\s\S]*?)(?=query = query|\);\n)/g)) {
    const snake = [...parameters.keys(), ...(options?.keys() ?? [])].find((each) =>
      new RegExp(`\\b${each}\\b`).test(code),
    )
    const written = parameters.get(snake ?? '')
    const type = graphqlType(written ?? options?.get(snake ?? '') ?? '?', nameOf)
    args[argument] = written === undefined ? type : `${type}!`
  }
  const given = /^Result<([\s\S]*), DaggerError>$/.exec(result.replace(/\s+/g, ' ').trim())?.[1] ?? result
  // An object that is waited for was given as its ID.
  const isId = given !== result && objects.has(given)
  return { name, type: `${isId ? 'ID' : graphqlType(given, nameOf)}!`, args }
}

// before: Option<Vec<&'a str>>   after: [String!]
function graphqlType(written, nameOf) {
  const type = written
    .replace(/'a /g, '')
    .replace(/^impl /, '')
    .trim()
  const inner = /^(Option|Vec|Into|IntoID)<(.*)>$/.exec(type)
  if (inner?.[1] === 'Vec') return `[${graphqlType(inner[2], nameOf)}!]`
  if (inner?.[1] === 'IntoID') return 'ID'
  if (inner) return graphqlType(inner[2], nameOf)
  return SCALARS[type] ?? nameOf(type)
}

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
