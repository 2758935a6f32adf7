import { childOf, type Node, namedChildren, textOf } from '../syntax/tree.ts'
import type { Annotation, FunctionValue, Parameter, Scope, Value } from '../values/types.ts'
import { text } from '../values/values.ts'
import { evaluate } from './evaluate.ts'
import type { Run } from './run.ts'

/** The value of an annotation: as it stands, or looked at later under the future import. */
export function annotate(run: Run, scope: Scope, node: Node): Annotation {
  const value: Value = scope.module.futureAnnotations ? { kind: 'forward', node } : evaluate(run, scope, node)
  return { value, node }
}

export function makeFunction(run: Run, scope: Scope, node: Node): FunctionValue {
  const isLambda = node.type === 'lambda'
  const returns = childOf(node, 'return_type')
  const parameters = readParameters(run, scope, childOf(node, 'parameters'))
  return {
    kind: 'function',
    name: isLambda ? '<lambda>' : textOf(childOf(node, 'name')!),
    module: scope.module,
    scope,
    node,
    parameters,
    returns: returns === undefined ? undefined : annotate(run, scope, returns),
    doc: isLambda ? undefined : docstring(run, scope, childOf(node, 'body')),
    attributes: new Map(),
    asynchronous: node.children.some((child) => child.type === 'async'),
    generator: !isLambda && yields(childOf(node, 'body')!),
    wrapped: undefined,
    meta: undefined,
    marks: new Set(),
  }
}

function readParameters(run: Run, scope: Scope, list: Node | undefined): Parameter[] {
  const parameters: Parameter[] = []
  let kind: Parameter['kind'] = 'plain'
  for (const node of list === undefined ? [] : namedChildren(list)) {
    if (node.type === 'keyword_separator') kind = 'keyword-only'
    else if (node.type === 'positional_separator') {
      for (const [index, earlier] of parameters.entries()) parameters[index] = { ...earlier, kind: 'positional-only' }
    } else {
      const parameter = readParameter(run, scope, node, kind)
      if (parameter === undefined) continue
      if (parameter.kind === 'var-positional') kind = 'keyword-only'
      parameters.push(parameter)
    }
  }
  return parameters
}

function readParameter(run: Run, scope: Scope, node: Node, kind: Parameter['kind']): Parameter | undefined {
  const type = childOf(node, 'type')
  const value = childOf(node, 'value')
  const named = node.type === 'identifier' ? node : (childOf(node, 'name') ?? namedChildren(node)[0])
  if (named === undefined) return undefined
  const written = textOf(named)
  const star = /^\**/.exec(written)?.[0].length ?? 0
  return {
    name: mangled(scope, written.replace(/^\**\s*/, '')),
    kind: star === 1 ? 'var-positional' : star === 2 ? 'var-keyword' : kind,
    default: value === undefined ? undefined : evaluate(run, scope, value),
    annotation: type === undefined ? undefined : annotate(run, scope, type),
    node,
  }
}

/** Two underscores in front are a name of the class alone: `__x` is `_App__x`. */
function mangled(scope: Scope, name: string): string {
  if (scope.className === undefined || !name.startsWith('__') || name.endsWith('__')) return name
  const owner = scope.className.replace(/^_+/, '')
  return owner === '' ? name : `_${owner}${name}`
}

/** The text a body starts with, if it starts with one. Formatted texts do not count. */
export function docstring(run: Run, scope: Scope, body: Node | undefined): Value | undefined {
  const first = body === undefined ? undefined : namedChildren(body)[0]
  let expression = first?.type === 'expression_statement' ? namedChildren(first)[0] : undefined
  while (expression?.type === 'parenthesized_expression') expression = namedChildren(expression)[0]
  if (expression?.type !== 'string' && expression?.type !== 'concatenated_string') return undefined
  if (hasPlaceholders(expression)) return undefined
  const value = evaluate(run, scope, expression)
  return value.kind === 'str' ? text(value.value) : undefined
}

const hasPlaceholders = (node: Node): boolean =>
  node.type === 'interpolation' ||
  (node.type === 'string_start' && /f/i.test(textOf(node))) ||
  (node.type !== 'interpolation' && node.children.some(hasPlaceholders))

function yields(body: Node): boolean {
  const open = [body]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'yield') return true
    if (node.type !== 'function_definition' && node.type !== 'lambda' && node.type !== 'class_definition')
      open.push(...node.children)
  }
  return false
}
