import ts from 'typescript'

const SCALARS = new Map([
  [ts.SyntaxKind.StringKeyword, 'String'],
  [ts.SyntaxKind.NumberKeyword, 'Int'],
  [ts.SyntaxKind.BooleanKeyword, 'Boolean'],
  [ts.SyntaxKind.VoidKeyword, 'Void'],
])
const RENAMED = { float: 'Float', Client: 'Query', Module_: 'Module', Function_: 'Function' }

/**
 * What a published TypeScript client shows of the API: the declarations of `client.gen.d.ts`, in GraphQL's terms.
 * Not visible there: defaults, and whether results and items of lists may be null.
 *
 * @param text of client.gen.d.ts; out: {Type: {kind, members: {name: {type?, args: {name: type}}}}}
 */
export function readTypescriptClient(text) {
  const { statements } = ts.createSourceFile('client.gen.d.ts', text, ts.ScriptTarget.Latest)
  const named = statements.filter((statement) => statement.name !== undefined)
  const nameOf = ({ name }) => RENAMED[name.text] ?? name.text
  const kinds = new Map(
    named.flatMap((statement) => {
      const kind = kindOf(statement, named)
      return kind === undefined ? [] : [[nameOf(statement), kind]]
    }),
  )
  const options = new Map(
    named.flatMap((statement) => (isOptions(statement) ? [[statement.name.text, statement.type.members]] : [])),
  )
  const types = {}
  for (const statement of named) {
    const name = nameOf(statement)
    const kind = kindOf(statement, named)
    if (kind === undefined) continue
    const members = {}
    if (kind === 'enum') for (const member of statement.members) members[enumMember(member)] = { args: {} }
    if (kind === 'input')
      for (const field of statement.type.members) members[field.name.text] = { type: argument(field, kinds), args: {} }
    if (kind === 'object')
      for (const member of statement.members) {
        const read = ts.isPropertyDeclaration(member) && member.type && method(member, kinds, options)
        if (read) members[read.name] = { type: read.type, args: read.args }
      }
    types[name] = { kind, members }
  }
  return types
}

const isOptions = (statement) =>
  ts.isTypeAliasDeclaration(statement) && ts.isTypeLiteralNode(statement.type) && /Opts$/.test(statement.name.text)

function kindOf(statement, all) {
  const { text } = statement.name
  if (ts.isEnumDeclaration(statement)) return 'enum'
  if (ts.isInterfaceDeclaration(statement)) return 'interface'
  if (ts.isClassDeclaration(statement)) return text.startsWith('_') || text === 'BaseClient' ? undefined : 'object'
  if (!ts.isTypeAliasDeclaration(statement) || isOptions(statement)) return undefined
  if (ts.isTypeLiteralNode(statement.type)) return 'input'
  // Older clients have a type of its own for the ID of each type.
  const isOldId = /.ID$/.test(text) && all.some(({ name }) => (RENAMED[name.text] ?? name.text) === text.slice(0, -2))
  return ts.isIntersectionTypeNode(statement.type) && !isOldId && text !== 'ID' ? 'scalar' : undefined
}

// The value is the name in the API, but for another name of the same member: `Boolean = "BOOLEAN_KIND"`.
function enumMember({ name, initializer }) {
  const value = initializer?.text ?? name.text
  const isOther = value.replaceAll('_', '').toLowerCase() !== name.text.toLowerCase()
  return isOther ? name.text.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase() : value
}

/** A field of the API, of the property that a client has for it. */
function method({ name, type: shown }, kinds, options) {
  if (!ts.isFunctionTypeNode(shown) || name.text === 'with' || name.text.startsWith('_')) return undefined
  const args = {}
  for (const parameter of shown.parameters) {
    const set = parameter.type && ts.isTypeReferenceNode(parameter.type) && options.get(parameter.type.typeName.text)
    if (set) for (const field of set) args[field.name.text] = argument(field, kinds)
    else args[plain(parameter.name.text)] = argument(parameter, kinds)
  }
  const { type } = shown
  const promised = ts.isTypeReferenceNode(type) && type.typeName.text === 'Promise' ? type.typeArguments[0] : undefined
  const result = typeText(withoutNull(promised ?? type), false)
  const mayBeNull = promised !== undefined && ts.isUnionTypeNode(promised)
  // An object that is waited for was given as its ID, unless it is waited for because it may be null.
  const isId = promised !== undefined && !mayBeNull && ['object', 'interface'].includes(kinds.get(result))
  return { name: plain(name.text), type: `${isId ? 'ID' : result}${mayBeNull ? '' : '!'}`, args }
}

// Words of the language have a `_` behind them.
const plain = (name) => name.replace(/_$/, '')

const withoutNull = (type) => (ts.isUnionTypeNode(type) ? type.types[0] : type)

const argument = ({ type, questionToken }, kinds) => {
  const text = typeText(type, true, kinds)
  return questionToken === undefined ? `${text}!` : text
}

function typeText(type, isInput, kinds) {
  if (ts.isArrayTypeNode(type)) return `[${typeText(type.elementType, isInput, kinds)}!]`
  if (ts.isParenthesizedTypeNode(type)) return typeText(type.type, isInput, kinds)
  if (!ts.isTypeReferenceNode(type)) return SCALARS.get(type.kind) ?? 'String'
  const { text } = type.typeName
  const name = RENAMED[text] ?? text
  // Objects are passed as IDs.
  return isInput && ['object', 'interface'].includes(kinds.get(name)) ? 'ID' : name
}
