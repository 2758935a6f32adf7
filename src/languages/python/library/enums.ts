import { findAttribute, lookUpInClass } from '../run/attributeOf.ts'
import { callFunction } from '../run/callValue.ts'
import { PythonError, type Run } from '../run/run.ts'
import { iterate } from '../run/subscript.ts'
import { childOf, type Node, namedChildren, placeOf, textOf } from '../syntax/tree.ts'
import type { Call, ClassValue, MemberValue, Value } from '../values/types.ts'
import { equals, int, same, text, unknown } from '../values/values.ts'

const enumPaths = /^(enum\.(Enum|IntEnum|StrEnum|Flag|IntFlag|ReprEnum)|dagger\.Enum)$/

/** The library's enum class that a class descends from, if it does. */
export function enumBaseOf(of: ClassValue): string | undefined {
  const base = of.mro.find((one) => one.kind === 'extern' && enumPaths.test(one.path))
  return base?.kind === 'extern' ? base.path : undefined
}

/** Members of an enum: what its body assigns that is no function and no name with underscores around it. */
export function finishEnum(run: Run, made: ClassValue, base: string, block: Node): void {
  const members: MemberValue[] = []
  const ignored = new Set(
    (iterate(made.attributes.get('_ignore_') ?? { kind: 'none' }) ?? []).flatMap((item) =>
      item.kind === 'str' ? item.value.split(' ') : [],
    ),
  )
  for (const [name, given] of [...made.attributes]) {
    if (/^_.*_$/.test(name) || /^_[A-Za-z]*__/.test(name) || ignored.has(name)) continue
    if (given.kind === 'function' || given.kind === 'descriptor' || given.kind === 'class' || given.kind === 'bound')
      continue
    if (given.kind === 'call' && given.path === 'enum.nonmember') continue
    const member: MemberValue = {
      kind: 'member',
      class: made,
      name,
      value: given,
      attributes: new Map(),
      node: made.nodes.get(name),
    }
    giveValue(run, made, base, member, members)
    made.attributes.delete(name)
    const known = members.find((other) => equals(other.value, member.value) === true)
    if (known !== undefined) made.attributes.set(name, known)
    else members.push(member)
  }
  made.enumeration = { members, node: block }
}

function giveValue(
  run: Run,
  made: ClassValue,
  base: string,
  member: MemberValue,
  earlier: readonly MemberValue[],
): void {
  const given = member.value
  const node = member.node ?? made.node
  if (given.kind === 'call' && given.path === 'enum.auto') {
    member.value = automatic(run, made, base, member, earlier, node)
    return
  }
  const own = lookUpInClass(made, '__new__')
  if (own !== undefined) {
    member.value = unknown(node, '`__new__` of an enum is not followed')
    return
  }
  if (base === 'dagger.Enum') {
    const [value, description] = given.kind === 'tuple' ? given.items : [given]
    member.value = value ?? given
    member.attributes.set('description', description ?? { kind: 'none' })
    return
  }
  const init = lookUpInClass(made, '__init__')
  if (init?.kind === 'function')
    callFunction(run, init, {
      items: [member, ...(given.kind === 'tuple' ? given.items : [given])],
      keywords: new Map(),
      node,
    })
  // A type beside Enum makes the value out of what stands there.
  const mixed = made.mro.find((one) => one.kind === 'extern' && /^builtins\.(str|int|float)$/.test(one.path))
  if (mixed?.kind === 'extern' && given.kind === 'tuple' && given.items.length === 1) member.value = given.items[0]!
  if (base === 'enum.StrEnum' && given.kind !== 'str' && given.kind !== 'unknown' && given.kind !== 'member')
    throw new PythonError('TypeError', `member \`${member.name}\` of a StrEnum must be a text`, placeOf(node))
}

function automatic(
  run: Run,
  made: ClassValue,
  base: string,
  member: MemberValue,
  earlier: readonly MemberValue[],
  node: Node,
): Value {
  const own = lookUpInClass(made, '_generate_next_value_')
  const maker = own?.kind === 'descriptor' ? own.value : own
  if (maker?.kind === 'function') {
    const last: Value = { kind: 'list', items: earlier.map(({ value }) => value) }
    return callFunction(run, maker, {
      items: [text(member.name), int(1), int(earlier.length), last],
      keywords: new Map(),
      node,
    })
  }
  const isText = base === 'enum.StrEnum'
  if (isText) return text(member.name.toLowerCase())
  const isMixed = made.mro.some((one) => one.kind === 'extern' && one.path === 'builtins.str')
  const texts = earlier.filter(({ value }) => value.kind === 'str')
  // As of Python 3.13, which the SDK runs on.
  if (texts.length > 0 && !isMixed) {
    const problem = texts.length === earlier.length ? 'increment a text' : 'sort texts and numbers'
    throw new PythonError('TypeError', `\`auto()\` of member \`${member.name}\` is unable to ${problem}`, placeOf(node))
  }
  const numbers = earlier.flatMap(({ value }) => (value.kind === 'int' ? [value.value] : []))
  const highest = numbers.reduce((most, number) => (number > most ? number : most), 0n)
  if (base === 'enum.Flag' || base === 'enum.IntFlag') {
    let bit = 1n
    while (bit <= highest) bit <<= 1n
    return int(bit)
  }
  // A str beside Enum makes the text of the number, in the SDK's own Enum too.
  return isMixed ? text(String(highest === 0n ? BigInt(earlier.length) + 1n : highest + 1n)) : int(highest + 1n)
}

/** `Enum("Name", {...})`, `Enum("Name", "A B")`. */
export function makeFunctionalEnum(run: Run, path: string, call: Call): Value | undefined {
  const [name, source] = call.items
  if (name?.kind !== 'str' || source === undefined) return undefined
  const pairs: [string, Value][] = []
  if (source.kind === 'str') {
    const names = source.value
      .replaceAll(',', ' ')
      .split(/\s+/)
      .filter((part) => part !== '')
    for (const [index, part] of names.entries())
      pairs.push([part, path === 'enum.StrEnum' ? text(part.toLowerCase()) : int(index + 1)])
  } else {
    const items =
      source.kind === 'dict'
        ? source.entries.map(([key, value]): Value => ({ kind: 'tuple', items: [key, value] }))
        : iterate(source)
    if (items === undefined) return undefined
    for (const [index, item] of items.entries()) {
      const [key, value] =
        item.kind === 'tuple' || item.kind === 'list'
          ? item.items
          : [item, path === 'enum.StrEnum' && item.kind === 'str' ? text(item.value.toLowerCase()) : int(index + 1)]
      if (key?.kind !== 'str' || value === undefined) return undefined
      pairs.push([key.value, value])
    }
  }
  const module = [...run.modules.values()].find((one) => one.path === call.node.file.path)
  if (module === undefined) return undefined
  const made: ClassValue = {
    kind: 'class',
    name: name.value,
    module,
    node: call.node,
    bases: [{ kind: 'extern', path }],
    mro: [],
    attributes: new Map(),
    annotations: new Map(),
    nodes: new Map(),
    doc: undefined,
    fields: undefined,
    frozen: false,
    generatedInit: false,
    enumeration: undefined,
    protocol: false,
    registered: undefined,
  }
  made.mro = [made, ...made.bases]
  const members: MemberValue[] = pairs.map(([key, value]) => ({
    kind: 'member',
    class: made,
    name: key,
    value,
    attributes: new Map(),
    node: call.node,
  }))
  made.enumeration = {
    members: members.filter((member, at) => members.findIndex((other) => same(other.value, member.value)) === at),
    node: undefined,
  }
  return made
}

/** `@enum_type`. */
export function registerEnum(run: Run, subject: ClassValue): void {
  if (subject.enumeration === undefined)
    throw new PythonError(
      'BadUsageError',
      `\`enum_type\` must decorate an enum: \`${subject.name}\` does not inherit \`enum.Enum\``,
      placeOf(subject.node),
    )
  for (const [name, value] of subject.attributes)
    if (value.kind === 'member' && value.class === subject && value.name !== name)
      throw new PythonError(
        'ValueError',
        `members \`${value.name}\` and \`${name}\` of enum \`${subject.name}\` have one value`,
        placeOf(subject.nodes.get(name) ?? subject.node),
      )
  if (!run.enums.has(subject.name)) run.enums.set(subject.name, subject)
}

/** Where the docstring of a member is: texts after plain assignments, by name. Nothing in a class that is indented. */
export function memberTexts(of: ClassValue): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>()
  const block = of.enumeration?.node
  if (block === undefined || startsIndented(of.node)) return found
  const statements = namedChildren(block)
  for (const [index, statement] of statements.entries()) {
    const assignment = statement.type === 'expression_statement' ? namedChildren(statement)[0] : undefined
    if (assignment?.type !== 'assignment' || childOf(assignment, 'type') !== undefined) continue
    const next = statements[index + 1]
    const literal = next?.type === 'expression_statement' ? namedChildren(next)[0] : undefined
    if (literal?.type !== 'string' && literal?.type !== 'concatenated_string') continue
    if (literal.children.some((child) => child.type === 'string_start' && /f/i.test(textOf(child)))) continue
    for (let at: Node | undefined = assignment; at?.type === 'assignment'; at = childOf(at, 'right')) {
      const left = childOf(at, 'left')
      if (left?.type === 'identifier') found.set(textOf(left), literal)
    }
  }
  return found
}

const startsIndented = (node: Node): boolean =>
  /[ \t]/.test(node.file.text.charAt(node.file.text.lastIndexOf('\n', node.start) + 1))

/** `description` of a member: an attribute, or a property that is worked out. */
export const memberDescription = (run: Run, member: MemberValue, node: Node): Value | undefined => {
  const of = member.class
  const isThere =
    member.attributes.has('description') || (of.kind === 'class' && lookUpInClass(of, 'description') !== undefined)
  return isThere ? findAttribute(run, member, 'description', node) : undefined
}
