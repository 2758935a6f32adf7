import { externAttribute } from '../library/externAttribute.ts'
import { methodOf } from '../library/methods.ts'
import { type Node, placeOf, textOf } from '../syntax/tree.ts'
import type { ClassValue, Value } from '../values/types.ts'
import { none, text, tuple, unknown } from '../values/values.ts'
import { callValue } from './callValue.ts'
import { PythonError, type Run } from './run.ts'

/** `value.name`. Throws `PythonError` where there is no such thing. */
export function attributeOf(run: Run, value: Value, name: string, node: Node): Value {
  const found = findAttribute(run, value, name, node)
  if (found !== undefined) return found
  throw new PythonError('AttributeError', `\`${textOf(node)}\`: there is no \`${name}\``, placeOf(node))
}

/** The same, undefined where there is none. */
export function findAttribute(run: Run, value: Value, name: string, node: Node): Value | undefined {
  switch (value.kind) {
    case 'unknown':
      return value
    case 'module': {
      if (name === '__name__') return text(value.name)
      if (name === '__doc__') return value.doc ?? none
      const known = value.scope.variables.get(name)
      if (known !== undefined) return known
      return run.modules.get(`${value.name}.${name}`)
    }
    case 'extern':
      return externAttribute(run, value.path, name, node)
    case 'class':
      return classAttribute(run, value, name, node)
    case 'instance':
      return instanceAttribute(run, value.class, value.attributes, value, name, node)
    case 'member':
      if (name === 'value' || name === '_value_') return value.value
      if (name === 'name' || name === '_name_') return text(value.name)
      if (value.class.kind === 'class')
        return (
          instanceAttribute(run, value.class, value.attributes, value, name, node) ??
          methodOf(run, value.value, name, node)
        )
      return unknown(node, `what \`${name}\` is`)
    case 'function':
      if (name === '__name__' || name === '__qualname__') return text(value.name)
      if (name === '__doc__') return value.doc ?? none
      if (name === '__wrapped__') return value.wrapped
      return (
        value.attributes.get(name) ??
        (name.startsWith('__') ? unknown(node, `\`${name}\` of a function is not followed`) : undefined)
      )
    case 'bound':
      return findAttribute(run, value.function, name, node)
    case 'descriptor':
    case 'native':
    case 'constructor':
    case 'call':
    case 'generic':
    case 'union':
      return unknown(node, `\`${textOf(node)}\` is only known at run time`)
    default:
      return methodOf(run, value, name, node)
  }
}

export function classAttribute(run: Run, of: ClassValue, name: string, node: Node): Value | undefined {
  if (name === '__name__' || name === '__qualname__') return text(of.name)
  if (name === '__doc__') return of.doc ?? none
  if (name === '__mro__') return tuple([...of.mro])
  if (name === '__module__') return text(of.module.name)
  const found = lookUpInClass(of, name)
  if (found === undefined)
    return foreignBase(of) === undefined ? undefined : unknown(node, `what \`${name}\` of the base is`)
  if (found.kind !== 'descriptor') return found
  if (found.type === 'staticmethod') return found.value
  if (found.type === 'classmethod' && found.value.kind === 'function')
    return { kind: 'bound', function: found.value, self: of }
  void run
  return found
}

/** What the class or its first base that has it holds under a name, unbound. */
export function lookUpInClass(of: ClassValue, name: string): Value | undefined {
  for (const base of of.mro) {
    if (base.kind !== 'class') continue
    const member = base.enumeration?.members.find((known) => known.name === name)
    const value = member ?? base.attributes.get(name)
    if (value !== undefined) return value
  }
  return undefined
}

const plainBases = /^(builtins\.object|typing\.(Protocol|Generic)|abc\.ABC|enum\.\w+)$/

/** A base whose members are not known here. */
export const foreignBase = (of: ClassValue): Value | undefined =>
  of.mro.find((base) => base.kind === 'unknown' || (base.kind === 'extern' && !plainBases.test(base.path)))

function instanceAttribute(
  run: Run,
  of: ClassValue,
  own: ReadonlyMap<string, Value>,
  self: Value,
  name: string,
  node: Node,
): Value | undefined {
  if (name === '__class__') return of
  const mine = own.get(name)
  if (mine !== undefined) return mine
  const found = lookUpInClass(of, name)
  if (found === undefined)
    return self.kind === 'member' ? undefined : unknown(node, `\`${name}\` of an object is only known at run time`)
  if (found.kind === 'function') return { kind: 'bound', function: found, self }
  if (found.kind !== 'descriptor') return found
  if (found.type === 'staticmethod') return found.value
  if (found.value.kind !== 'function') return unknown(node, `\`${name}\` is only known at run time`)
  if (found.type === 'classmethod') return { kind: 'bound', function: found.value, self: of }
  return callValue(run, found.value, { items: [self], keywords: new Map(), node })
}
