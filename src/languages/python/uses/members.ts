import { toLowerCamel } from '../../../names/index.ts'
import { pythonName } from '../../spelling/python.ts'
import { lookUpInClass } from '../run/attributeOf.ts'
import { childOf, type Node, textOf } from '../syntax/tree.ts'
import type { Annotation, ClassValue, ModuleValue } from '../values/types.ts'
import { typeOfAnnotation } from './annotations.ts'
import { ownersOf } from './apiMembers.ts'
import { stateOf } from './assignments.ts'
import { infer } from './expressions.ts'
import { resultOfFunction } from './functions.ts'
import { type Inference, mention, type Names, namesOf, sinkUse, spellingOf, unresolved, use } from './inference.ts'
import { other, type UseType } from './types.ts'
import { ofExtern, ofValue } from './valueTypes.ts'

export function attribute(inference: Inference, node: Node, names: Names): UseType | undefined {
  const object = infer(inference, childOf(node, 'object')!, names)
  const attribute = childOf(node, 'attribute')!
  return memberOf(inference, object, textOf(attribute), attribute)
}

function memberOf(inference: Inference, object: UseType | undefined, name: string, node: Node): UseType | undefined {
  switch (object?.kind) {
    case undefined:
      unknownReceiver(inference, name, node)
      return undefined
    case 'core':
      return coreMember(inference, object.name, name, node)
    case 'core-class':
      if (
        spellingOf(inference, object.name)?.type.members.has(name) === true &&
        (inference.ofDependencies.has(object.name) || inference.run.target.coreType(object.name) === 'enum')
      )
        use(inference, `${object.name}.${name}`, node)
      return other
    case 'own':
    case 'own-class':
      return ownMember(inference, object.class, name)
    case 'extern': {
      if (object.path.startsWith('module:')) {
        const module = inference.run.modules.get(object.path.slice('module:'.length))
        const value = module?.scope.variables.get(name)
        if (module === undefined || value === undefined) return undefined
        const known = namesOf(inference, module).types.get(name)
        return known ?? ofValue(inference, value)
      }
      const type = ofExtern(inference, `${object.path}.${name}`)
      if (type?.kind === 'core-class') mention(inference, type.name, node)
      return type
    }
    case 'list':
    case 'dict':
      return { kind: 'method', result: containerResult(object, name) }
    case 'dependency':
      return { kind: 'from-dependency' }
    case 'from-dependency':
      if (ownersOf(name).length > 0) unresolved(inference, name, 'the type of what it is called on is not known', node)
      return object
    default:
      return other
  }
}

/** What a method of a list or dict gives back of what is in it. */
function containerResult(container: UseType & { readonly kind: 'list' | 'dict' }, method: string): UseType | undefined {
  const { item } = container
  switch (method) {
    case 'pop':
    case 'get':
    case 'setdefault':
      return item
    case 'copy':
      return container
    case 'values':
      return { kind: 'list', item }
    case 'items':
      return { kind: 'list', item: { kind: 'tuple', items: [other, item] } }
    default:
      return other
  }
}

function coreMember(inference: Inference, type: string, name: string, node: Node): UseType | undefined {
  if (name === 'with_') return { kind: 'core-method', type, name: 'with_' }
  if (type === 'Query' && isUnknownDependency(inference, name)) return { kind: 'dependency' }
  const found = spellingOf(inference, type)
  const member = found?.members.get(name) ?? found?.members.get(name.replace(/_$/, ''))
  if (member !== undefined) {
    use(inference, `${type}.${member.member.name}`, node)
    return { kind: 'core-method', type, name: member.member.name }
  }
  if (type === 'Query') return { kind: 'dependency' }
  if (name.startsWith('_')) return other
  unresolved(inference, name, `${type} has no such member in any known release`, node)
  return undefined
}

function isUnknownDependency({ api, run }: Inference, name: string): boolean {
  return run.dependencies.some(
    (dependency) => !api.known.has(dependency.name) && pythonName(toLowerCamel(run.target, dependency.name)) === name,
  )
}

function ownMember(inference: Inference, of: ClassValue, name: string): UseType | undefined {
  const field = fieldOf(of, name)
  if (field !== undefined) {
    const type = typeOfAnnotation(inference, field.annotation, field.module, of)
    if (type !== undefined && type.kind !== 'none') return type
  }
  const value = lookUpInClass(of, name)
  if (value?.kind === 'function') return { kind: 'function', function: value, self: { kind: 'own', class: of } }
  if (value?.kind === 'descriptor' && value.value.kind === 'function') {
    if (value.type === 'property') return resultOfFunction(inference, value.value, of)
    return { kind: 'function', function: value.value, self: { kind: 'own', class: of } }
  }
  if (value?.kind === 'member' || value?.kind === 'str' || value?.kind === 'int') return other
  const state = stateOf(inference, of)
  if (state.has(name)) return state.get(name)
  if (of.enumeration !== undefined) return other
  return value === undefined ? undefined : ofValue(inference, value)
}

function fieldOf(
  of: ClassValue,
  name: string,
): { readonly annotation: Annotation; readonly module: ModuleValue } | undefined {
  for (const base of of.mro) {
    const annotation = base.kind === 'class' ? base.annotations.get(name) : undefined
    if (annotation !== undefined && base.kind === 'class') return { annotation, module: base.module }
  }
  return undefined
}

function unknownReceiver(inference: Inference, name: string, node: Node): void {
  const owners = ownersOf(name)
  if (owners.length === 0) return
  if (owners.length === 1 && name.includes('_')) {
    const member = spellingOf(inference, owners[0]!)?.members.get(name)?.member.name
    if (member !== undefined) sinkUse(inference, `${owners[0]}.${member}`, 'only-owner', node)
    return
  }
  unresolved(inference, name, 'the type of what it is called on is not known', node)
}
