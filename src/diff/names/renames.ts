import { enumMemberName, functionName, namespacedName, toLowerCamel } from '../../names/index.ts'
import { type Part, partsOf, type Typedefs, titleOfPart } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'
import { type NameKind, type Spelling, spelling } from './spellings.ts'

/** A part of a module, and what callers call it on two targets. */
export interface PublicPart {
  readonly kind: NameKind
  readonly pointer: string
  /** For messages: `Function userIds of Users`. */
  readonly title: string
  readonly before: Spelling
  readonly after: Spelling
}

/** Parts that had names of their own and come to share one. */
export interface NameCollision {
  readonly name: string
  readonly parts: readonly PublicPart[]
}

export interface Renames {
  readonly renamed: readonly PublicPart[]
  readonly kept: readonly PublicPart[]
  readonly collisions: readonly NameCollision[]
}

/** The public names of a module on two targets, from the document alone: it need not load on either. */
export function renames(typedefs: Typedefs, from: Target, to: Target): Renames {
  const parts: PublicPart[] = [moduleName(typedefs.name, from, to)]
  const scopes = new Map<string, PublicPart[]>()
  for (const part of partsOf(typedefs)) {
    if (part.kind === 'constructor' || (part.kind === 'field' && part.value.private)) continue
    const { pointer, owner } = part
    const kind = owner === undefined ? 'type' : (part.kind as NameKind)
    const on = (target: Target): Spelling => {
      const type = part.kind === 'member' && owner !== undefined ? nameOn(target, owner, typedefs.name) : ''
      return spelling(target, kind, nameOn(target, part, typedefs.name), type)
    }
    const named = { kind, pointer, title: titleOfPart(part), before: on(from), after: on(to) }
    parts.push(named)
    const scope = owner?.pointer ?? ''
    scopes.set(scope, [...(scopes.get(scope) ?? []), named])
  }
  const isRenamed = ({ before, after }: PublicPart): boolean =>
    (Object.keys(before) as (keyof Spelling)[]).some((key) => before[key] !== after[key])
  return {
    renamed: parts.filter(isRenamed),
    kept: parts.filter((part) => !isRenamed(part)),
    collisions: [...scopes.values()].flatMap(collisionsIn),
  }
}

/** What callers' clients name the module by. */
function moduleName(name: string, from: Target, to: Target): PublicPart {
  const on = (target: Target): Spelling => spelling(target, 'module', toLowerCamel(target, name))
  return { kind: 'module', pointer: '', title: `Module ${name}`, before: on(from), after: on(to) }
}

function nameOn(target: Target, part: Part, module: string): string {
  if (part.kind === 'constructor') return toLowerCamel(target, module)
  const { name } = part.value
  switch (part.kind) {
    case 'field':
    case 'argument':
      return toLowerCamel(target, name)
    case 'function':
      return functionName(target, name)
    case 'member':
      return target.supports('enum-members') ? enumMemberName(target, name) : name
    default:
      return namespacedName(target, name, { final: module, original: module })
  }
}

function collisionsIn(parts: readonly PublicPart[]): readonly NameCollision[] {
  const byName = new Map<string, PublicPart[]>()
  for (const part of parts) byName.set(part.after.graphql, [...(byName.get(part.after.graphql) ?? []), part])
  return [...byName].flatMap(([name, sharing]) =>
    new Set(sharing.map(({ before }) => before.graphql)).size > 1 ? [{ name, parts: sharing }] : [],
  )
}
