import { enumMemberName, functionName, namespacedName, toLowerCamel } from '../../names/index.ts'
import type { FunctionTypedef, Typedefs } from '../../typedefs/index.ts'
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
  const parts: PublicPart[] = []
  const scopes = new Map<string, PublicPart[]>()
  const add = (
    scope: string,
    kind: NameKind,
    pointer: string,
    title: string,
    name: (target: Target) => string,
  ): void => {
    const on = (target: Target): Spelling => spelling(target, kind, name(target))
    const part = { kind, pointer, title, before: on(from), after: on(to) }
    parts.push(part)
    scopes.set(scope, [...(scopes.get(scope) ?? []), part])
  }
  const module = { final: typedefs.name, original: typedefs.name }
  const addType = (pointer: string, title: string, name: string): void =>
    add('types', 'type', pointer, title, (target) => namespacedName(target, name, module))
  const addArguments = (pointer: string, of: string, list: FunctionTypedef['arguments']): void => {
    for (const [index, { name }] of list.entries())
      add(pointer, 'argument', `${pointer}/arguments/${index}`, `Argument ${name} of ${of}`, (target) =>
        toLowerCamel(target, name),
      )
  }
  const addFunctions = (pointer: string, of: string, list: readonly FunctionTypedef[]): void => {
    for (const [index, fn] of list.entries()) {
      const at = `${pointer}/functions/${index}`
      add(pointer, 'function', at, `Function ${fn.name} of ${of}`, (target) => functionName(target, fn.name))
      addArguments(at, `function ${fn.name} of ${of}`, fn.arguments)
    }
  }
  for (const [index, { name, fields, functions, constructorFunction }] of typedefs.objects.entries()) {
    const pointer = `/objects/${index}`
    addType(pointer, `Object ${name}`, name)
    if (constructorFunction) {
      const at = `${pointer}/constructorFunction`
      addArguments(at, `the constructor of ${name}`, constructorFunction.arguments)
    }
    for (const [at, field] of fields.entries()) {
      if (field.private) continue
      const title = `Field ${field.name} of ${name}`
      add(pointer, 'field', `${pointer}/fields/${at}`, title, (target) => toLowerCamel(target, field.name))
    }
    addFunctions(pointer, name, functions)
  }
  for (const [index, { name, functions }] of typedefs.interfaces.entries()) {
    addType(`/interfaces/${index}`, `Interface ${name}`, name)
    addFunctions(`/interfaces/${index}`, name, functions)
  }
  for (const [index, { name, members }] of typedefs.enums.entries()) {
    const pointer = `/enums/${index}`
    addType(pointer, `Enum ${name}`, name)
    for (const [at, member] of members.entries())
      add(pointer, 'member', `${pointer}/members/${at}`, `Member ${member.name} of enum ${name}`, (target) =>
        target.supports('enum-members') ? enumMemberName(target, member.name) : member.name,
      )
  }
  const isRenamed = ({ before, after }: PublicPart): boolean =>
    (Object.keys(before) as (keyof Spelling)[]).some((key) => before[key] !== after[key])
  return {
    renamed: parts.filter(isRenamed),
    kept: parts.filter((part) => !isRenamed(part)),
    collisions: [...scopes.values()].flatMap(collisionsIn),
  }
}

function collisionsIn(parts: readonly PublicPart[]): readonly NameCollision[] {
  const byName = new Map<string, PublicPart[]>()
  for (const part of parts) byName.set(part.after.graphql, [...(byName.get(part.after.graphql) ?? []), part])
  return [...byName].flatMap(([name, sharing]) =>
    new Set(sharing.map(({ before }) => before.graphql)).size > 1 ? [{ name, parts: sharing }] : [],
  )
}
