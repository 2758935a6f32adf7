import { childOf, childrenOf, type Node, namedChildren, textOf } from '../syntax/tree.ts'
import type { Scope, Value } from '../values/types.ts'
import { equals, unknown } from '../values/values.ts'
import { evaluate } from './evaluate.ts'
import type { Run } from './run.ts'
import { assign } from './scope.ts'
import { setAttribute } from './setAttribute.ts'
import { iterate } from './subscript.ts'

/** Assigns to what stands left of `=`, after `for` or `as`. */
export function bindTarget(run: Run, scope: Scope, target: Node, value: Value): void {
  switch (target.type) {
    case 'identifier':
    case 'keyword_identifier':
      return assign(scope, textOf(target), value)
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
    case 'list':
    case 'parenthesized_expression': {
      const targets = namedChildren(target)
      const parts = iterate(value)
      const isPlain = parts?.length === targets.length && !targets.some((part) => part.type === 'list_splat_pattern')
      for (const [index, part] of targets.entries())
        bindTarget(
          run,
          scope,
          part,
          (isPlain ? parts[index] : undefined) ??
            (value.kind === 'unknown' ? value : unknown(part, 'what it is made of is only known at run time')),
        )
      return
    }
    case 'list_splat_pattern':
    case 'as_pattern_target': {
      const inside = namedChildren(target)[0]
      if (inside !== undefined) bindTarget(run, scope, inside, value)
      return
    }
    case 'attribute':
      return setAttribute(
        run,
        evaluate(run, scope, childOf(target, 'object')!),
        textOf(childOf(target, 'attribute')!),
        value,
        target,
      )
    case 'subscript': {
      const container = evaluate(run, scope, childOf(target, 'value')!)
      const key = evaluate(run, scope, childrenOf(target, 'subscript')[0]!)
      if (container.kind === 'dict') {
        const known = container.entries.find(([one]) => equals(one, key))
        if (known === undefined) container.entries.push([key, value])
        else known[1] = value
      } else if (container.kind === 'list' && key.kind === 'int') {
        const at = Number(key.value)
        const index = at < 0 ? container.items.length + at : at
        if (index >= 0 && index < container.items.length) container.items[index] = value
      }
      return
    }
  }
}
