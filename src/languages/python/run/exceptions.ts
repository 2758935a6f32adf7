import { childOf, childrenOf, type Node, namedChildren, placeOf, textOf } from '../syntax/tree.ts'
import type { Scope, Value } from '../values/types.ts'
import { unknown } from '../values/values.ts'
import { bindTarget } from './bindTarget.ts'
import { branches } from './branches.ts'
import { evaluate } from './evaluate.ts'
import { type End, execute } from './execute.ts'
import { isForeign } from './importModule.ts'
import { PythonError, type Run, Undecidable } from './run.ts'
import { assign } from './scope.ts'

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

export function attempt(run: Run, scope: Scope, node: Node): End {
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

export function withBlock(run: Run, scope: Scope, node: Node): End {
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

export function raise(run: Run, scope: Scope, node: Node): End {
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
