import { resultOf } from '../../uses/resultOf.ts'
import { childOf, type Node, namedChildren, textOf } from '../syntax/tree.ts'
import { infer } from './expressions.ts'
import { callLambda, resultOfFunction } from './functions.ts'
import { type Inference, itemOf, type Names, spellingOf, unresolved, use } from './inference.ts'
import { other, type UseType } from './types.ts'

export function call(inference: Inference, node: Node, names: Names): UseType | undefined {
  const callee = childOf(node, 'function')!
  const given = childOf(node, 'arguments')!
  const type = infer(inference, callee, names)
  const values: (UseType | undefined)[] = []
  for (const argument of given.type === 'generator_expression' ? [given] : namedChildren(given)) {
    const value = infer(inference, argument, names)
    if (argument.type === 'keyword_argument') {
      if (type?.kind === 'core-method') useArgument(inference, type, childOf(argument, 'name')!)
      if (type?.kind === 'core-class') useInputField(inference, type.name, childOf(argument, 'name')!)
    } else values.push(value)
    if (value?.kind === 'function' && inference.lambdas.has(value.function)) callLambda(inference, value.function, type)
  }
  return resultOfCall(inference, type, values)
}

function resultOfCall(
  inference: Inference,
  type: UseType | undefined,
  values: readonly (UseType | undefined)[],
): UseType | undefined {
  switch (type?.kind) {
    case 'core-method': {
      if (type.name === 'with_') return { kind: 'core', name: type.type }
      const found = spellingOf(inference, type.type)
      const member = found?.type.members.get(type.name)
      if (found === undefined || member === undefined) return undefined
      const result = resultOf(found.type, member)
      const kinds = spellingOf(inference, result.name)?.type.kinds ?? []
      const item: UseType = kinds.some(({ kind }) => kind === 'object' || kind === 'interface')
        ? { kind: 'core', name: result.name }
        : other
      return result.list ? { kind: 'list', item } : item
    }
    case 'core-class':
      return type.name === 'Query' ? { kind: 'core', name: 'Query' } : other
    case 'own-class':
      return { kind: 'own', class: type.class }
    case 'function':
      return resultOfFunction(inference, type.function, type.self?.kind === 'own' ? type.self.class : undefined)
    case 'method':
      return type.result
    case 'extern':
      return libraryResult(type.path, values)
    case 'dependency':
    case 'from-dependency':
      return type
    case 'other':
      return other
    default:
      return undefined
  }
}

function libraryResult(path: string, values: readonly (UseType | undefined)[]): UseType | undefined {
  if (/^dagger\.(Connection|connect|connection)$/.test(path)) return { kind: 'core', name: 'Query' }
  if (/^builtins\.(list|sorted|reversed|set|tuple|filter|iter)$/.test(path)) {
    const source = path.endsWith('filter') ? values[1] : values[0]
    return { kind: 'list', item: itemOf(source) }
  }
  if (path === 'builtins.enumerate') return { kind: 'list', item: { kind: 'tuple', items: [other, itemOf(values[0])] } }
  if (path === 'builtins.zip') return { kind: 'list', item: { kind: 'tuple', items: values.map(itemOf) } }
  if (path === 'builtins.next') return itemOf(values[0])
  if (/^(asyncio\.gather)$/.test(path)) return { kind: 'list', item: undefined }
  if (/^(builtins\.(super|getattr)|functools\.reduce|asyncio\.\w+|anyio\.\w+|typing\.cast)$/.test(path))
    return undefined
  return other
}

function useArgument(inference: Inference, method: { readonly type: string; readonly name: string }, node: Node): void {
  if (method.name === 'with_') return
  const found = spellingOf(inference, method.type)
  const member = [...(found?.members.values() ?? [])].find((one) => one.member.name === method.name)
  const name = member?.arguments.get(textOf(node)) ?? member?.arguments.get(textOf(node).replace(/_$/, ''))
  if (name !== undefined) use(inference, `${method.type}.${method.name}(${name}:)`, node)
  else
    unresolved(inference, textOf(node), `${method.type}.${method.name} has no such argument in any known release`, node)
}

function useInputField(inference: Inference, type: string, node: Node): void {
  const member = spellingOf(inference, type)?.members.get(textOf(node))
  if (member !== undefined) use(inference, `${type}.${member.member.name}`, node)
}
