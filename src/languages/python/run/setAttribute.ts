import type { Node } from '../syntax/tree.ts'
import type { Value } from '../values/types.ts'
import type { Run } from './run.ts'

export function setAttribute(_run: Run, target: Value, name: string, value: Value, node: Node): void {
  switch (target.kind) {
    case 'class':
      if (name === '__doc__') target.doc = value
      else {
        target.attributes.set(name, value)
        target.nodes.set(name, node)
      }
      return
    case 'function':
      if (name === '__doc__') target.doc = value
      else if (name === '__name__' && value.kind === 'str') target.name = value.value
      else if (name === '__wrapped__' && value.kind === 'function') target.wrapped = value
      else target.attributes.set(name, value)
      return
    case 'instance':
    case 'member':
      if (target.kind === 'member' && name === '_value_') target.value = value
      else target.attributes.set(name, value)
      return
    case 'module':
      if (name === '__doc__') target.doc = value
      else target.scope.variables.set(name, value)
      return
    case 'bound':
      return setAttribute(_run, target.function, name, value, node)
  }
}
