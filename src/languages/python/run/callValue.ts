import { callExtern } from '../library/callExtern.ts'
import { childOf, type Node, placeOf, textOf } from '../syntax/tree.ts'
import type { Call, CallValue, ClassValue, FunctionValue, InstanceValue, Parameter, Value } from '../values/types.ts'
import { equals, none, tuple, unknown } from '../values/values.ts'
import { foreignBase, lookUpInClass } from './attributeOf.ts'
import { evaluate } from './evaluate.ts'
import { execute } from './execute.ts'
import { mostDepth, PythonError, type Run, TooDeep, Undecidable } from './run.ts'
import { createScope } from './scope.ts'

/** What calling a value gives, as far as it can be known. */
export function callValue(run: Run, callee: Value, call: Call): Value {
  switch (callee.kind) {
    case 'unknown':
      return exposing(callee, call)
    case 'native':
      return callee.call(call)
    case 'function':
      return exposing(callFunction(run, callee, call), call)
    case 'bound':
      return callFunction(run, callee.function, { ...call, items: [callee.self, ...call.items] })
    case 'extern':
      return exposing(callExtern(run, callee.path, call), call)
    case 'class':
      return instantiate(run, callee, call)
    case 'generic':
      return callValue(run, callee.origin, call)
    case 'instance': {
      const own = lookUpInClass(callee.class, '__call__')
      if (own?.kind === 'function')
        return exposing(callFunction(run, own, { ...call, items: [callee, ...call.items] }), call)
      return unknown(call.node, 'what it gives is only known at run time')
    }
    case 'call':
      if (callee.path === 'functools.partial' && callee.items[0] !== undefined) return callPartial(run, callee, call)
      return exposing(unknown(call.node, `what \`${head(call.node)}\` gives is only known at run time`), call)
    case 'descriptor':
    case 'constructor':
    case 'member':
      return exposing(unknown(call.node, `what \`${head(call.node)}\` gives is only known at run time`), call)
    default:
      throw new PythonError('TypeError', `\`${head(call.node)}\` cannot be called`, placeOf(call.node))
  }
}

function callPartial(run: Run, { items: [inner, ...items], keywords }: CallValue, call: Call): Value {
  const given = {
    items: [...items, ...call.items],
    keywords: new Map([...keywords, ...call.keywords]),
    node: call.node,
  }
  return inner === undefined ? unknown(call.node, 'nothing is called') : callValue(run, inner, given)
}

const head = (node: Node): string => {
  const callee = textOf(childOf(node, 'function') ?? node).split('\n', 1)[0] ?? ''
  return callee.length > 60 ? `${callee.slice(0, 57)}...` : callee
}

/** An unknown result that was made of a function or class of Dagger's says so. */
function exposing(result: Value, call: Call): Value {
  if (result.kind !== 'unknown' || result.exposes === true) return result
  const exposes = call.items.some(
    (item) =>
      (item.kind === 'function' && item.meta !== undefined) ||
      (item.kind === 'class' && item.registered !== undefined) ||
      (item.kind === 'unknown' && item.exposes === true) ||
      (item.kind === 'descriptor' && item.value.kind === 'function' && item.value.meta !== undefined),
  )
  return exposes ? { ...result, exposes } : result
}

export function callFunction(run: Run, callee: FunctionValue, call: Call): Value {
  if (callee.asynchronous || callee.generator)
    return unknown(call.node, `what \`${callee.name}\` gives is only known at run time`)
  if (run.depth > mostDepth - 20) throw new TooDeep(placeOf(call.node))
  const scope = createScope('function', callee.module, callee.scope)
  bindParameters(callee, call, scope.variables)
  run.depth += 4
  try {
    if (callee.node.type === 'lambda') return evaluate(run, scope, childOf(callee.node, 'body')!)
    const end = execute(run, scope, childOf(callee.node, 'body')!)
    return typeof end === 'object' ? end.value : none
  } catch (error) {
    if (error instanceof Undecidable) return unknown(call.node, error.value.why)
    throw error
  } finally {
    run.depth -= 4
  }
}

function bindParameters(callee: FunctionValue, call: Call, variables: Map<string, Value>): void {
  const positional = [...call.items]
  const keywords = new Map(call.keywords)
  const refuse = (problem: string): never => {
    throw new PythonError('TypeError', `\`${callee.name}\` ${problem}`, placeOf(call.node))
  }
  for (const parameter of callee.parameters) {
    const value = bound(parameter, positional, keywords)
    if (value === undefined) refuse(`misses its argument \`${parameter.name}\``)
    else variables.set(parameter.name, value)
  }
  if (positional.length > 0) refuse('was given too many arguments')
  for (const name of keywords.keys()) refuse(`has no argument \`${name}\``)
}

function bound(parameter: Parameter, positional: Value[], keywords: Map<string, Value>): Value | undefined {
  if (parameter.kind === 'var-positional') return tuple(positional.splice(0))
  if (parameter.kind === 'var-keyword') {
    const entries = [...keywords].map(([key, value]): [Value, Value] => [{ kind: 'str', value: key }, value])
    keywords.clear()
    return { kind: 'dict', entries }
  }
  if (parameter.kind !== 'keyword-only' && positional.length > 0) return positional.shift()
  const named = keywords.get(parameter.name)
  keywords.delete(parameter.name)
  return named ?? parameter.default
}

function instantiate(run: Run, of: ClassValue, call: Call): Value {
  if (of.enumeration !== undefined) {
    const wanted = call.items[0]
    if (call.items.length !== 1 || wanted === undefined)
      return unknown(call.node, 'what it gives is only known at run time')
    for (const member of of.enumeration.members) {
      const equal = member === wanted || equals(member.value, wanted)
      if (equal === undefined) return unknown(call.node, 'which member it is is only known at run time')
      if (equal) return member
    }
    throw new PythonError('ValueError', `\`${head(call.node)}\` has no member of that value`, placeOf(call.node))
  }
  const foreign = foreignBase(of)
  if (foreign !== undefined) return unknown(call.node, `what \`${of.name}(…)\` gives is only known at run time`)
  const instance: InstanceValue = { kind: 'instance', class: of, attributes: new Map() }
  const init = lookUpInClass(of, '__init__')
  const owner = of.mro.find((base) => base.kind === 'class' && (base.generatedInit || base.attributes.has('__init__')))
  if (owner?.kind === 'class' && !owner.generatedInit && init?.kind === 'function')
    callFunction(run, init, { ...call, items: [instance, ...call.items] })
  else for (const [name, value] of call.keywords) instance.attributes.set(name, value)
  return instance
}
