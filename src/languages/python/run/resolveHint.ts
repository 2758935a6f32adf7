import { type Node, placeOf } from '../syntax/tree.ts'
import type { ModuleValue, Scope, Value } from '../values/types.ts'
import { evaluate } from './evaluate.ts'
import { mostDepth, PythonError, type Run, TooDeep } from './run.ts'

/** An annotation with the texts in it read as expressions, in the names of a module (`typing.get_type_hints`). */
export function resolveHint(
  run: Run,
  value: Value,
  module: ModuleValue,
  node: Node,
  names?: ReadonlyMap<string, Value>,
  depth = 0,
): Value {
  if (depth > mostDepth / 4) throw new TooDeep(placeOf(node))
  switch (value.kind) {
    case 'forward':
      return resolveHint(run, evaluate(run, scopeOf(module, names), value.node), module, value.node, names, depth + 1)
    case 'str': {
      const expression = run.parseExpression(value.value, node)
      if (expression === undefined)
        throw new PythonError('SyntaxError', `the annotation \`${value.value}\` is not Python`, placeOf(node))
      try {
        return resolveHint(run, evaluate(run, scopeOf(module, names), expression), module, node, names, depth + 1)
      } catch (error) {
        // The place inside of the text is not one of the file.
        if (error instanceof PythonError) throw new PythonError(error.type, error.message, placeOf(node))
        throw error
      }
    }
    case 'generic': {
      // What follows the type in Annotated is data; Literal holds nothing but data.
      const path = value.origin.kind === 'extern' ? value.origin.path : ''
      if (path === 'typing.Literal') return value
      const items = value.items.map((item, index) =>
        path === 'typing.Annotated' && index > 0 ? item : resolveHint(run, item, module, node, names, depth + 1),
      )
      if (path === 'typing.Annotated') {
        const inner = items[0]
        if (inner?.kind === 'generic' && inner.origin.kind === 'extern' && inner.origin.path === path)
          return { ...value, items: [...inner.items, ...items.slice(1)] }
      }
      return { ...value, items }
    }
    case 'union': {
      const items = value.items.map((item) => resolveHint(run, item, module, node, names, depth + 1))
      return { ...value, items: items.flatMap((item) => (item.kind === 'union' ? item.items : [item])) }
    }
    default:
      return value
  }
}

function scopeOf(module: ModuleValue, names: ReadonlyMap<string, Value> | undefined): Scope {
  if (names === undefined) return module.scope
  return {
    kind: 'function',
    variables: new Map(names),
    parent: module.scope,
    module: { ...module, futureAnnotations: false },
    outer: new Map(),
  }
}

/** The type under `Annotated[…]`, wherever it stands. */
export function stripAnnotated(value: Value): Value {
  if (value.kind === 'generic') {
    if (value.origin.kind === 'extern' && value.origin.path === 'typing.Annotated')
      return stripAnnotated(value.items[0] ?? value)
    return { ...value, items: value.items.map(stripAnnotated) }
  }
  if (value.kind === 'union')
    return {
      ...value,
      items: value.items.map(stripAnnotated).flatMap((item) => (item.kind === 'union' ? item.items : [item])),
    }
  return value
}
