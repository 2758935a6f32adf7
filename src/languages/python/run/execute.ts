import { createFinding } from '../../../findings/index.ts'
import { childOf, childrenOf, type Node, namedChildren, placeOf, textOf } from '../syntax/tree.ts'
import type { ClassValue, Scope, Value } from '../values/types.ts'
import { same, truth, unknown } from '../values/values.ts'
import { bindTarget } from './bindTarget.ts'
import { callValue } from './callValue.ts'
import { chooseCase } from './chooseCase.ts'
import { evaluate } from './evaluate.ts'
import { executeImport, executeImportFrom } from './executeImport.ts'
import { isForeign } from './importModule.ts'
import { makeClass } from './makeClass.ts'
import { annotate, makeFunction } from './makeFunction.ts'
import { binary } from './operators.ts'
import { mostDepth, mostSteps, PythonError, type Run, TooDeep, Undecidable } from './run.ts'
import { assign } from './scope.ts'
import { iterate } from './subscript.ts'

/** How a statement ends: by itself, or by leaving what it stands in. */
export type End = 'next' | 'break' | 'continue' | { readonly value: Value }

type Executor = (run: Run, scope: Scope, node: Node) => End

/** Walks through the statements of a block as Python would run them, as far as that can be known. */
export function execute(run: Run, scope: Scope, block: Node): End {
  if (run.depth > mostDepth) throw new TooDeep(placeOf(block))
  for (const statement of namedChildren(block)) {
    const end = executeStatement(run, scope, statement)
    if (end !== 'next') return end
  }
  return 'next'
}

export function executeStatement(run: Run, scope: Scope, node: Node): End {
  if (++run.steps > mostSteps && scope.kind === 'function')
    throw new Undecidable(unknown(node, 'it takes too many steps to follow'))
  const executor = Object.hasOwn(executors, node.type) ? executors[node.type] : undefined
  if (executor === undefined) return 'next'
  run.depth++
  try {
    return executor(run, scope, node)
  } finally {
    run.depth--
  }
}

const skip: Executor = () => 'next'

const executors: Readonly<Record<string, Executor>> = {
  expression_statement: (run, scope, node) => {
    for (const inside of namedChildren(node)) {
      if (inside.type === 'assignment') assignment(run, scope, inside)
      else if (inside.type === 'augmented_assignment') augmented(run, scope, inside)
      else if (inside.type !== 'string') evaluate(run, scope, inside)
    }
    return 'next'
  },
  import_statement: executeImport,
  import_from_statement: executeImportFrom,
  future_import_statement: (_run, scope, node) => {
    if (namedChildren(node).some((child) => textOf(child) === 'annotations')) scope.module.futureAnnotations = true
    return 'next'
  },
  function_definition: (run, scope, node) => {
    define(scope, textOf(childOf(node, 'name')!), makeFunction(run, scope, node), node)
    return 'next'
  },
  class_definition: (run, scope, node) => {
    define(scope, textOf(childOf(node, 'name')!), makeClass(run, scope, node), node)
    return 'next'
  },
  decorated_definition: decorated,
  if_statement: conditional,
  for_statement: loop,
  while_statement: whileLoop,
  try_statement: attempt,
  with_statement: withBlock,
  match_statement: (run, scope, node) => {
    const chosen = chooseCase(run, scope, node)
    if (chosen !== undefined) return chosen === null ? 'next' : execute(run, scope, chosen)
    return branches(
      run,
      scope,
      node,
      namedChildren(childOf(node, 'body') ?? node)
        .filter((child) => child.type === 'case_clause')
        .map((clause) => childOf(clause, 'consequence')),
      'which case holds is only known at run time',
    )
  },
  return_statement: (run, scope, node) => {
    const value = namedChildren(node)[0]
    return { value: value === undefined ? { kind: 'none' } : evaluate(run, scope, value) }
  },
  raise_statement: raise,
  assert_statement: (run, scope, node) => {
    const condition = namedChildren(node)[0]
    if (condition !== undefined && truth(evaluate(run, scope, condition)) === false)
      throw new PythonError('AssertionError', `\`${textOf(node)}\` does not hold`, placeOf(node))
    return 'next'
  },
  break_statement: () => 'break',
  continue_statement: () => 'continue',
  pass_statement: skip,
  delete_statement: (_run, scope, node) => {
    for (const name of names(node)) scope.variables.delete(name)
    return 'next'
  },
  global_statement: (_run, scope, node) => {
    for (const name of namedChildren(node)) scope.outer.set(textOf(name), scope.module.scope)
    return 'next'
  },
  nonlocal_statement: (_run, scope, node) => {
    for (const child of namedChildren(node)) {
      const name = textOf(child)
      for (let at = scope.parent; at !== undefined; at = at.parent)
        if (at.kind === 'function' && at.variables.has(name)) {
          scope.outer.set(name, at)
          break
        }
    }
    return 'next'
  },
  type_alias_statement: (_run, scope, node) => {
    const left = childOf(node, 'left') ?? namedChildren(node)[0]
    if (left !== undefined)
      assign(scope, textOf(left).replace(/\[.*/s, ''), {
        kind: 'call',
        path: 'typing.TypeAliasType',
        items: [],
        keywords: new Map(),
        node,
      })
    return 'next'
  },
}

/** Of a class body, where each name was given its value. */
const bodies = new WeakMap<Scope, ClassBody>()

export interface ClassBody {
  readonly annotations: Map<string, { readonly value: Value; readonly node: Node }>
  readonly nodes: Map<string, Node>
  readonly className: string
}

export const openBody = (scope: Scope, body: ClassBody): void => {
  bodies.set(scope, body)
}

function define(scope: Scope, name: string, value: Value, node: Node): void {
  const body = bodies.get(scope)
  const mangled =
    body !== undefined && /^__.*[^_]_?$/.test(name) ? `_${body.className.replace(/^_+/, '')}${name}` : name
  body?.nodes.set(mangled, node)
  assign(scope, mangled, value)
}

function decorated(run: Run, scope: Scope, node: Node): End {
  const definition = childOf(node, 'definition')!
  const name = textOf(childOf(definition, 'name')!)
  const decorators = node.children
    .filter((child) => child.type === 'decorator')
    .map((decorator) => ({ decorator, value: evaluate(run, scope, namedChildren(decorator)[0]!) }))
  let value: Value =
    definition.type === 'class_definition' ? makeClass(run, scope, definition) : makeFunction(run, scope, definition)
  for (const { decorator, value: callee } of decorators.reverse())
    value = callValue(run, callee, { items: [value], keywords: new Map(), node: decorator })
  define(scope, name, value, definition)
  return 'next'
}

function assignment(run: Run, scope: Scope, node: Node): Value | undefined {
  const left = childOf(node, 'left')!
  const right = childOf(node, 'right')
  const type = childOf(node, 'type')
  const body = bodies.get(scope)
  let value: Value | undefined
  if (right !== undefined)
    value = right.type === 'assignment' ? assignment(run, scope, right) : evaluate(run, scope, right)
  if (type !== undefined && left.type === 'identifier' && scope.kind !== 'function') {
    const annotation = annotate(run, scope, type)
    body?.annotations.set(textOf(left), annotation)
    if (body !== undefined && !body.nodes.has(textOf(left))) body.nodes.set(textOf(left), node)
  }
  if (value !== undefined) {
    if (value.kind === 'constructor' && left.type === 'identifier' && value.attribute === '')
      value.attribute = textOf(left)
    if (left.type === 'identifier') body?.nodes.set(textOf(left), node)
    bindTarget(run, scope, left, value)
  }
  return value
}

function augmented(run: Run, scope: Scope, node: Node): void {
  const left = childOf(node, 'left')!
  const operator = textOf(childOf(node, 'operator')!).slice(0, -1)
  const before = evaluate(run, scope, left)
  const right = evaluate(run, scope, childOf(node, 'right')!)
  if (operator === '+' && before.kind === 'list') {
    const items = iterate(right)
    if (items !== undefined) before.items.push(...items)
    else before.items.push(unknown(node, 'what is in it is only known at run time'))
    return
  }
  bindTarget(run, scope, left, binary(node, operator, before, right))
}

function conditional(run: Run, scope: Scope, node: Node): End {
  const clauses: { readonly condition: Node | undefined; readonly body: Node | undefined }[] = [
    { condition: childOf(node, 'condition'), body: childOf(node, 'consequence') },
    ...childrenOf(node, 'alternative').map((clause) => ({
      condition: childOf(clause, 'condition'),
      body: childOf(clause, clause.type === 'else_clause' ? 'body' : 'consequence'),
    })),
  ]
  for (const [index, { condition, body }] of clauses.entries()) {
    const value = condition === undefined ? undefined : evaluate(run, scope, condition)
    const known = value === undefined ? true : truth(value)
    if (known === undefined) {
      const why = `whether \`${firstLine(condition!)}\` holds is only known at run time`
      return branches(
        run,
        scope,
        node,
        clauses.slice(index).map((clause) => clause.body),
        why,
        clauses.at(-1)?.condition === undefined,
      )
    }
    if (known) return body === undefined ? 'next' : execute(run, scope, body)
  }
  return 'next'
}

const firstLine = (node: Node): string => textOf(node).split('\n', 1)[0]!.slice(0, 60)

/**
 * Where it is not known which block runs: each is walked through by itself. What all of them agree on is known;
 * types that only some of them register are left out, with a finding.
 */
function branches(
  run: Run,
  scope: Scope,
  node: Node,
  bodies: readonly (Node | undefined)[],
  why: string,
  complete = false,
): End {
  if (scope.kind === 'function') throw new Undecidable(unknown(node, why))
  const before = new Map(scope.variables)
  const objects = new Map(run.objects)
  const enums = new Map(run.enums)
  const outcomes: Map<string, Value>[] = complete ? [] : [before]
  const registered: ClassValue[] = []
  for (const body of bodies) {
    restore(scope.variables, before)
    if (body === undefined) continue
    try {
      execute(run, scope, body)
      outcomes.push(new Map(scope.variables))
    } catch (error) {
      // A block that raises is not the one that ran, or the module does not load at all.
      if (!(error instanceof PythonError)) throw error
    }
    for (const [table, known] of [
      [run.objects, objects],
      [run.enums, enums],
    ] as const) {
      for (const [name, value] of table) if (known.get(name) !== value) registered.push(value)
      restore(table, known)
    }
  }
  restore(scope.variables, before)
  for (const name of new Set(outcomes.flatMap((outcome) => [...outcome.keys()]))) {
    const values = outcomes.map((outcome) => outcome.get(name))
    const first = values[0]
    if (values.every((value) => same(value, first))) {
      if (first !== undefined) scope.variables.set(name, first)
      continue
    }
    const exposes = values.some((value) => isExposed(value))
    scope.variables.set(name, { ...unknown(node, why), ...(exposes ? { exposes } : {}) })
  }
  for (const { name, node: at } of registered)
    run.findings.push(
      createFinding(
        'read-not-decidable',
        '',
        { thing: `Whether type ${name} is registered`, problem: why, instead: 'Define it outside of the condition.' },
        { sourceMap: placeOf(at) },
      ),
    )
  return 'next'
}

const isExposed = (value: Value | undefined): boolean =>
  (value?.kind === 'function' && value.meta !== undefined) || (value?.kind === 'unknown' && value.exposes === true)

function restore<V>(table: Map<string, V>, to: ReadonlyMap<string, V>): void {
  table.clear()
  for (const [name, value] of to) table.set(name, value)
}

function loop(run: Run, scope: Scope, node: Node): End {
  const source = evaluate(run, scope, childOf(node, 'right')!)
  const known = iterate(source)
  const body = childOf(node, 'body')
  if (body === undefined) return 'next'
  if (known === undefined)
    return branches(run, scope, node, [body], 'what the loop goes through is only known at run time')
  for (const item of known) {
    bindTarget(run, scope, childOf(node, 'left')!, item)
    const end = execute(run, scope, body)
    if (end === 'break') return 'next'
    if (typeof end === 'object') return end
  }
  const otherwise = childOf(node, 'alternative')
  const after = otherwise === undefined ? undefined : childOf(otherwise, 'body')
  return after === undefined ? 'next' : execute(run, scope, after)
}

function whileLoop(run: Run, scope: Scope, node: Node): End {
  const body = childOf(node, 'body')
  if (body === undefined) return 'next'
  for (let turn = 0; turn < 1000; turn++) {
    const known = truth(evaluate(run, scope, childOf(node, 'condition')!))
    if (known === undefined) break
    if (!known) return 'next'
    const end = execute(run, scope, body)
    if (end === 'break') return 'next'
    if (typeof end === 'object') return end
  }
  return branches(run, scope, node, [body], 'how often the loop runs is only known at run time')
}

const caughtBy: Readonly<Record<string, readonly string[]>> = {
  ModuleNotFoundError: ['ImportError'],
  KeyError: ['LookupError'],
  IndexError: ['LookupError'],
  ZeroDivisionError: ['ArithmeticError'],
  UnboundLocalError: ['NameError'],
}

function catches(run: Run, scope: Scope, clause: Node, error: PythonError): boolean | undefined {
  const wanted = namedChildren(clause)[0]
  if (wanted === undefined || wanted.type === 'block') return true
  const expression = wanted.type === 'as_pattern' ? namedChildren(wanted)[0]! : wanted
  const value = evaluate(run, scope, expression)
  const types = value.kind === 'tuple' ? value.items : [value]
  const names = [error.type, ...(caughtBy[error.type] ?? []), 'Exception', 'BaseException']
  if (types.some((type) => type.kind === 'extern' && names.includes(type.path.replace('builtins.', '')))) return true
  return types.some((type) => type.kind === 'class' && type.name === error.type)
    ? true
    : types.some((type) => type.kind === 'unknown')
      ? undefined
      : false
}

function attempt(run: Run, scope: Scope, node: Node): End {
  const body = childOf(node, 'body')!
  const handlers = node.children.filter(
    (child) => child.type === 'except_clause' || child.type === 'except_group_clause',
  )
  const finish = (end: End): End => {
    const last = node.children.find((child) => child.type === 'finally_clause')
    const block = last === undefined ? undefined : namedChildren(last).find((child) => child.type === 'block')
    const after = block === undefined ? 'next' : execute(run, scope, block)
    return after === 'next' ? end : after
  }
  const blockOf = (clause: Node): Node | undefined => namedChildren(clause).find((child) => child.type === 'block')
  if (mayNotBeInstalled(run, body) && handlers.length > 0 && scope.kind !== 'function')
    return finish(
      branches(
        run,
        scope,
        node,
        [body, ...handlers.map(blockOf)],
        'whether a package is installed is only known at run time',
        true,
      ),
    )
  let end: End
  try {
    end = execute(run, scope, body)
  } catch (error) {
    if (!(error instanceof PythonError)) throw error
    for (const handler of handlers) {
      const caught = catches(run, scope, handler, error)
      if (caught === undefined) throw new Undecidable(unknown(handler, 'what is caught is only known at run time'))
      if (!caught) continue
      for (const target of handlerTargets(handler))
        assign(scope, target, unknown(handler, 'what an exception says is only known at run time'))
      const block = blockOf(handler)
      return finish(block === undefined ? 'next' : execute(run, scope, block))
    }
    finish('next')
    throw error
  }
  const otherwise = node.children.find((child) => child.type === 'else_clause')
  const elseBody = otherwise === undefined ? undefined : childOf(otherwise, 'body')
  if (end === 'next' && elseBody !== undefined) end = execute(run, scope, elseBody)
  return finish(end)
}

const handlerTargets = (handler: Node): string[] =>
  namedChildren(handler)
    .filter((child) => child.type === 'as_pattern')
    .map((child) => childOf(child, 'alias'))
    .filter((alias) => alias !== undefined)
    .map(textOf)

function mayNotBeInstalled(run: Run, body: Node): boolean {
  return namedChildren(body).some((statement) => {
    if (statement.type !== 'import_statement' && statement.type !== 'import_from_statement') return false
    const modules =
      statement.type === 'import_from_statement' ? [childOf(statement, 'module_name')!] : childrenOf(statement, 'name')
    return modules.some(
      (module) =>
        run.openWorld && isForeign(run, textOf(module.type === 'aliased_import' ? childOf(module, 'name')! : module)),
    )
  })
}

function withBlock(run: Run, scope: Scope, node: Node): End {
  const body = childOf(node, 'body')!
  const items = namedChildren(node)
    .filter((child) => child.type === 'with_clause')
    .flatMap(namedChildren)
  const suppressed: Value[] = []
  for (const item of items) {
    const expression = childOf(item, 'value') ?? namedChildren(item)[0]!
    const isNamed = expression.type === 'as_pattern'
    const value = evaluate(run, scope, isNamed ? namedChildren(expression)[0]! : expression)
    if (value.kind === 'call' && value.path === 'contextlib.suppress') suppressed.push(...value.items)
    const alias = isNamed ? childOf(expression, 'alias') : undefined
    if (alias !== undefined) bindTarget(run, scope, alias, unknown(item, 'what `with` gives is only known at run time'))
  }
  try {
    return execute(run, scope, body)
  } catch (error) {
    if (!(error instanceof PythonError)) throw error
    const names = [error.type, ...(caughtBy[error.type] ?? []), 'Exception', 'BaseException']
    if (suppressed.some((type) => type.kind === 'extern' && names.includes(type.path.replace('builtins.', ''))))
      return 'next'
    throw error
  }
}

function raise(run: Run, scope: Scope, node: Node): End {
  const expression = namedChildren(node)[0]
  const called = expression?.type === 'call' ? childOf(expression, 'function')! : expression
  const type = called === undefined ? 'Exception' : (textOf(called).split('.').at(-1) ?? 'Exception')
  let message = 'it raises'
  if (expression?.type === 'call') {
    const first = namedChildren(childOf(expression, 'arguments')!)[0]
    const value = first === undefined || first.type === 'keyword_argument' ? undefined : evaluate(run, scope, first)
    if (value?.kind === 'str') message = `it raises \`${type}\`: ${value.value}`
    else message = `it raises \`${type}\``
  } else if (called !== undefined) message = `it raises \`${type}\``
  throw new PythonError(type, message, placeOf(node))
}

function names(node: Node): string[] {
  return namedChildren(node).flatMap((child) =>
    child.type === 'identifier' ? [textOf(child)] : child.type === 'expression_list' ? names(child) : [],
  )
}
