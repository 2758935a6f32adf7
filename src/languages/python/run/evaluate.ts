import { externAttribute } from '../library/externAttribute.ts'
import { childOf, childrenOf, type Node, namedChildren, placeOf, textOf } from '../syntax/tree.ts'
import { repr, str } from '../values/repr.ts'
import { readEscapes } from '../values/strings.ts'
import type { Scope, Value } from '../values/types.ts'
import { bool, extern, float, int, isExtern, list, none, text, truth, tuple, unknown } from '../values/values.ts'
import { attributeOf } from './attributeOf.ts'
import { bindTarget } from './bindTarget.ts'
import { callValue } from './callValue.ts'
import { stars } from './executeImport.ts'
import { makeFunction } from './makeFunction.ts'
import { binary, compare, unary } from './operators.ts'
import { mostDepth, mostSteps, PythonError, type Run, TooDeep, Undecidable } from './run.ts'
import { createScope, lookUp } from './scope.ts'
import { iterate, subscript } from './subscript.ts'

type Evaluator = (run: Run, scope: Scope, node: Node) => Value

/** The value of an expression, as far as it can be known. Throws `PythonError` where Python would raise. */
export function evaluate(run: Run, scope: Scope, node: Node): Value {
  if (++run.steps > mostSteps) throw new Undecidable(unknown(node, 'it takes too many steps to follow'))
  if (run.depth > mostDepth) throw new TooDeep(placeOf(node))
  const evaluator = Object.hasOwn(evaluators, node.type) ? evaluators[node.type] : undefined
  if (evaluator === undefined) return unknown(node, `\`${node.type.replaceAll('_', ' ')}\` is not followed`)
  run.depth++
  try {
    return evaluator(run, scope, node)
  } finally {
    run.depth--
  }
}

const first: Evaluator = (run, scope, node) => {
  const inside = namedChildren(node)[0]
  return inside === undefined ? none : evaluate(run, scope, inside)
}

const evaluators: Readonly<Record<string, Evaluator>> = {
  identifier: (run, scope, node) => name(run, scope, node, textOf(node)),
  keyword_identifier: (run, scope, node) => name(run, scope, node, textOf(node)),
  true: () => bool(true),
  false: () => bool(false),
  none: () => none,
  ellipsis: () => ({ kind: 'ellipsis' }),
  integer: (_run, _scope, node) => number(node),
  float: (_run, _scope, node) => number(node),
  string,
  concatenated_string: concatenated,
  parenthesized_expression: first,
  type: first,
  expression_statement: first,
  list: (run, scope, node) => list(items(run, scope, node)),
  tuple: (run, scope, node) => tuple(items(run, scope, node)),
  expression_list: (run, scope, node) => tuple(items(run, scope, node)),
  set: (run, scope, node) => ({ kind: 'set', items: items(run, scope, node) }),
  dictionary: (run, scope, node) => dictionary(run, scope, node),
  list_comprehension: comprehension,
  set_comprehension: comprehension,
  generator_expression: comprehension,
  dictionary_comprehension: comprehension,
  binary_operator: (run, scope, node) => binaryChain(run, scope, node),
  unary_operator: (run, scope, node) => {
    const value = evaluate(run, scope, childOf(node, 'argument')!)
    return unary(node, textOf(childOf(node, 'operator')!), value)
  },
  not_operator: (run, scope, node) => {
    const known = truth(evaluate(run, scope, childOf(node, 'argument')!))
    return known === undefined ? unknown(node, 'whether that is true is only known at run time') : bool(!known)
  },
  boolean_operator: (run, scope, node) => {
    const left = evaluate(run, scope, childOf(node, 'left')!)
    const known = truth(left)
    if (known === undefined)
      return left.kind === 'unknown' ? left : unknown(node, 'whether that is true is only known at run time')
    const isOr = textOf(childOf(node, 'operator')!) === 'or'
    return known === isOr ? left : evaluate(run, scope, childOf(node, 'right')!)
  },
  comparison_operator: (run, scope, node) =>
    compare(
      node,
      namedChildren(node).map((child) => evaluate(run, scope, child)),
    ),
  conditional_expression: (run, scope, node) => {
    const [yes, condition, no] = namedChildren(node)
    const value = evaluate(run, scope, condition!)
    const known = truth(value)
    if (known === undefined)
      return value.kind === 'unknown' ? value : unknown(node, 'the condition is only known at run time')
    return evaluate(run, scope, known ? yes! : no!)
  },
  named_expression: (run, scope, node) => {
    const value = evaluate(run, scope, childOf(node, 'value')!)
    bindTarget(run, scope, childOf(node, 'name')!, value)
    return value
  },
  attribute: (run, scope, node) =>
    attributeOf(run, evaluate(run, scope, childOf(node, 'object')!), textOf(childOf(node, 'attribute')!), node),
  member_type: (run, scope, node) => {
    const [object, attribute] = namedChildren(node)
    return attributeOf(run, evaluate(run, scope, object!), textOf(attribute!), node)
  },
  subscript: (run, scope, node) => {
    const value = evaluate(run, scope, childOf(node, 'value')!)
    const indexes = childrenOf(node, 'subscript').map((index) => evaluate(run, scope, index))
    const isTuple = indexes.length > 1 || node.children.at(-2)?.type === ','
    return subscript(run, value, isTuple ? tuple(indexes) : (indexes[0] ?? none), node)
  },
  slice: (run, scope, node) => {
    const parts: Value[] = []
    let part: Value = none
    for (const child of node.children) {
      if (child.type === ':') {
        parts.push(part)
        part = none
      } else part = evaluate(run, scope, child)
    }
    parts.push(part)
    return { kind: 'call', path: 'builtins.slice', items: parts, keywords: new Map(), node }
  },
  generic_type: (run, scope, node) => {
    const [origin, parameters] = namedChildren(node)
    const indexes = namedChildren(parameters!).map((index) => evaluate(run, scope, index))
    return subscript(run, evaluate(run, scope, origin!), indexes.length === 1 ? indexes[0]! : tuple(indexes), node)
  },
  union_type: (run, scope, node) => {
    const [left, right] = namedChildren(node)
    return binary(node, '|', evaluate(run, scope, left!), evaluate(run, scope, right!))
  },
  call: (run, scope, node) => {
    const callee = evaluate(run, scope, childOf(node, 'function')!)
    const given = childOf(node, 'arguments')!
    if (given.type === 'generator_expression')
      return callValue(run, callee, { items: [evaluate(run, scope, given)], keywords: new Map(), node })
    const positional: Value[] = []
    const keywords = new Map<string, Value>()
    for (const argument of namedChildren(given)) {
      if (argument.type === 'keyword_argument')
        keywords.set(textOf(childOf(argument, 'name')!), evaluate(run, scope, childOf(argument, 'value')!))
      else if (argument.type === 'list_splat') {
        const value = evaluate(run, scope, namedChildren(argument)[0]!)
        const known = iterate(value)
        if (known === undefined) return unknown(node, 'its arguments are only known at run time')
        positional.push(...known)
      } else if (argument.type === 'dictionary_splat') {
        const value = evaluate(run, scope, namedChildren(argument)[0]!)
        if (value.kind !== 'dict') return unknown(node, 'its arguments are only known at run time')
        for (const [key, item] of value.entries) if (key.kind === 'str') keywords.set(key.value, item)
      } else positional.push(evaluate(run, scope, argument))
    }
    return callValue(run, callee, { items: positional, keywords, node })
  },
  lambda: (run, scope, node) => makeFunction(run, scope, node),
  await: (_run, _scope, node) => unknown(node, 'it is awaited'),
  yield: (_run, _scope, node) => unknown(node, 'it is yielded'),
}

function name(run: Run, scope: Scope, node: Node, written: string): Value {
  const value = lookUp(scope, written)
  if (value !== undefined) return value
  for (const path of stars.get(scope.module.scope) ?? []) {
    const found = externAttribute(run, path, written, node)
    if (found !== undefined) return found
  }
  if (written === 'NotImplemented') return extern('builtins.NotImplemented')
  if (/\bglobals\(\)/.test(run.files.get(scope.module.path ?? '') ?? ''))
    return unknown(node, `\`${written}\` may be defined through \`globals()\``)
  throw new PythonError('NameError', `name \`${written}\` is not defined`, placeOf(node))
}

function number(node: Node): Value {
  const written = textOf(node).replaceAll('_', '').toLowerCase()
  if (/j$/.test(written)) return { kind: 'complex' }
  if (/^0[xob]/.test(written)) return int(BigInt(written))
  return /^\d+$/.test(written) ? int(BigInt(written)) : float(Number(written))
}

function items(run: Run, scope: Scope, node: Node): Value[] {
  const values: Value[] = []
  for (const child of namedChildren(node)) {
    if (child.type !== 'list_splat') {
      values.push(evaluate(run, scope, child))
      continue
    }
    const inside = evaluate(run, scope, namedChildren(child)[0]!)
    const known = iterate(inside)
    if (known === undefined) values.push(unknown(child, 'what is in it is only known at run time'))
    else values.push(...known)
  }
  return values
}

function dictionary(run: Run, scope: Scope, node: Node): Value {
  const entries: [Value, Value][] = []
  for (const child of namedChildren(node)) {
    if (child.type === 'pair') {
      entries.push([evaluate(run, scope, childOf(child, 'key')!), evaluate(run, scope, childOf(child, 'value')!)])
      continue
    }
    const inside = evaluate(run, scope, namedChildren(child)[0]!)
    if (inside.kind !== 'dict') return unknown(child, 'what is in it is only known at run time')
    entries.push(...inside.entries)
  }
  return { kind: 'dict', entries }
}

/** Long sums lean to the left: they are walked down first, so that their length costs no depth. */
function binaryChain(run: Run, scope: Scope, node: Node): Value {
  const chain: Node[] = []
  let at = node
  while (at.type === 'binary_operator') {
    chain.push(at)
    at = childOf(at, 'left')!
  }
  let value = evaluate(run, scope, at)
  for (let index = chain.length - 1; index >= 0; index--) {
    const operator = chain[index]!
    value = binary(
      operator,
      textOf(childOf(operator, 'operator')!),
      value,
      evaluate(run, scope, childOf(operator, 'right')!),
    )
  }
  return value
}

function concatenated(run: Run, scope: Scope, node: Node): Value {
  const parts = namedChildren(node).map((part) => evaluate(run, scope, part))
  if (parts.every((part) => part.kind === 'str')) return text(parts.map((part) => part.value).join(''))
  return parts.find((part) => part.kind === 'unknown') ?? unknown(node, 'its parts are only known at run time')
}

function string(run: Run, scope: Scope, node: Node): Value {
  const start = node.children[0]
  const end = node.children.at(-1)
  if (start === undefined || end === undefined) return text('')
  const prefix = textOf(start)
    .replace(/['"]+$/, '')
    .toLowerCase()
  const [raw, bytes, formatted] = [prefix.includes('r'), prefix.includes('b'), prefix.includes('f')]
  let result = ''
  for (const child of node.children.slice(1, -1)) {
    if (child.type === 'interpolation') {
      const value = interpolated(run, scope, child)
      if (typeof value !== 'string') return value
      result += value
      continue
    }
    const inside = raw ? textOf(child) : readEscapes(textOf(child), bytes)
    if (inside === undefined) return unknown(node, 'the character of that name is not known')
    result += formatted ? inside.replaceAll('{{', '{').replaceAll('}}', '}') : inside
  }
  if (!bytes) return text(result)
  return { kind: 'bytes', value: Uint8Array.from(result, (character) => character.charCodeAt(0) & 255) }
}

function interpolated(run: Run, scope: Scope, node: Node): string | Value {
  const expression = childOf(node, 'expression') ?? namedChildren(node)[0]!
  const value = evaluate(run, scope, expression)
  if (value.kind === 'unknown') return value
  const conversion = childOf(node, 'type_conversion')
  const written = conversion !== undefined && textOf(conversion) === '!r' ? repr(value) : str(value)
  const format = childOf(node, 'format_specifier')
  const shown = format === undefined ? written : formatted(value, textOf(format).slice(1))
  if (shown === undefined) return unknown(node, 'its text is only known at run time')
  return node.children.some((child) => child.type === '=')
    ? `${textOf(expression)}=${format === undefined ? (repr(value) ?? shown) : shown}`
    : shown
}

/** The plainest format specifications: `05d`, `.2f`, `>10`. */
function formatted(value: Value, specification: string): string | undefined {
  if (specification === '') return str(value)
  const [, fill, width = '', digits] = /^(0?)(\d*)(?:\.(\d+))?[dfs]?$/.exec(specification) ?? []
  if (fill === undefined) return undefined
  if (value.kind === 'int' && digits === undefined && !specification.endsWith('f'))
    return String(value.value).padStart(Number(width), fill === '0' ? '0' : ' ')
  if (value.kind === 'float' && digits !== undefined && specification.endsWith('f'))
    return value.value.toFixed(Number(digits)).padStart(Number(width), fill === '0' ? '0' : ' ')
  return value.kind === 'str' && fill === '' && digits === undefined && !/[df]$/.test(specification)
    ? value.value.padEnd(Number(width))
    : undefined
}

function comprehension(run: Run, scope: Scope, node: Node): Value {
  const inner = createScope('function', scope.module, scope)
  const body = childOf(node, 'body')!
  const values: Value[] = []
  const entries: [Value, Value][] = []
  const clauses = namedChildren(node).filter((child) => child !== body)
  const walk = (index: number): Value | undefined => {
    const clause = clauses[index]
    if (clause === undefined) {
      if (body.type === 'pair')
        entries.push([evaluate(run, inner, childOf(body, 'key')!), evaluate(run, inner, childOf(body, 'value')!)])
      else values.push(evaluate(run, inner, body))
      return undefined
    }
    if (clause.type === 'if_clause') {
      const condition = evaluate(run, inner, namedChildren(clause)[0]!)
      const known = truth(condition)
      if (known === undefined)
        return condition.kind === 'unknown' ? condition : unknown(clause, 'the condition is only known at run time')
      return known ? walk(index + 1) : undefined
    }
    // The first source is evaluated outside, where names of a class are seen.
    const source = evaluate(run, index === 0 ? scope : inner, childOf(clause, 'right')!)
    const known = iterate(source)
    if (known === undefined)
      return source.kind === 'unknown' ? source : unknown(clause, 'what is in it is only known at run time')
    for (const item of known) {
      bindTarget(run, inner, childOf(clause, 'left')!, item)
      const stopped = walk(index + 1)
      if (stopped !== undefined) return stopped
    }
    return undefined
  }
  const stopped = walk(0)
  if (stopped !== undefined) return stopped
  if (node.type === 'dictionary_comprehension') return { kind: 'dict', entries }
  return node.type === 'set_comprehension' ? { kind: 'set', items: values } : list(values)
}

export const isNone = (value: Value): boolean => value.kind === 'none' || isExtern(value, 'types.NoneType')
