import { chainOf } from '../../../plan/chainOf.ts'
import type { Call, Plan } from '../../../plan/plan.ts'
import type { ModuleState } from '../state.ts'
import type { MemberKind, Part, RootKind } from './part.ts'

/** Finds the place of a part in the document. */
export interface Pointers {
  of(part: Part): string
}

/** Of two parts with one name the later one counts: it is what engines keep. */
interface Node {
  readonly pointer: string
  readonly children: Map<string, Node>
}

const key = (kind: MemberKind | 'arguments', name: string): string => `${kind} ${name}`

function pointersIn(roots: Readonly<Record<RootKind, readonly Node[]>>): Pointers {
  const nodeOf = (part: Part): Node | undefined => {
    switch (part.kind) {
      case 'objects':
      case 'interfaces':
      case 'enums':
        return roots[part.kind][part.index]
      default: {
        const owner = part.owner && nodeOf(part.owner)
        return owner?.children.get(key(part.kind, part.kind === 'constructorFunction' ? '' : part.name)) ?? owner
      }
    }
  }
  return {
    of(part) {
      return nodeOf(part)?.pointer ?? ''
    },
  }
}

const lazily = (make: () => Pointers): Pointers => {
  let made: Pointers | undefined
  return {
    of(part) {
      made ??= make()
      return made.of(part)
    },
  }
}

/** Places in the document that the state reads back as. */
export function pointersOfState(module: ModuleState): Pointers {
  const node = (pointer: string): Node => ({ pointer, children: new Map() })
  const functionNode = (pointer: string, args: readonly { readonly originalName: string }[]): Node => {
    const fn = node(pointer)
    for (const [i, arg] of args.entries())
      fn.children.set(key('arguments', arg.originalName), node(`${pointer}/arguments/${i}`))
    return fn
  }
  return lazily(() =>
    pointersIn({
      objects: module.objects.map((type, i) => {
        const root = node(`/objects/${i}`)
        const { fields = [], functions = [], constructorFunction } = type.asObject ?? {}
        for (const [j, field] of fields.entries())
          root.children.set(key('fields', field.originalName), node(`${root.pointer}/fields/${j}`))
        for (const [j, fn] of functions.entries())
          root.children.set(key('functions', fn.originalName), functionNode(`${root.pointer}/functions/${j}`, fn.args))
        if (constructorFunction)
          root.children.set(
            key('constructorFunction', ''),
            functionNode(`${root.pointer}/constructorFunction`, constructorFunction.args),
          )
        return root
      }),
      interfaces: module.interfaces.map((type, i) => {
        const root = node(`/interfaces/${i}`)
        for (const [j, fn] of (type.asInterface?.functions ?? []).entries())
          root.children.set(key('functions', fn.originalName), functionNode(`${root.pointer}/functions/${j}`, fn.args))
        return root
      }),
      enums: module.enums.map((type, i) => {
        const root = node(`/enums/${i}`)
        for (const [j, member] of (type.asEnum?.members ?? []).entries())
          root.children.set(key('members', member.originalName), node(`${root.pointer}/members/${j}`))
        return root
      }),
    }),
  )
}

/** Places in the document a plan was made from, through the origins of its calls: those of the module, or of it up to a call. */
export function pointersOfPlan(plan: Plan, last = plan.module): Pointers {
  return lazily(() => {
    const roots: Record<RootKind, Node[]> = { objects: [], interfaces: [], enums: [] }
    for (const call of chainOf(plan, last)) {
      const kind = rootKinds.get(call.field)
      const index = callArgument(call)
      if (kind && index !== undefined) roots[kind].push(rootNode(plan, index, call.origins[0] ?? ''))
    }
    return pointersIn(roots)
  })
}

const rootKinds: ReadonlyMap<string, RootKind> = new Map([
  ['withObject', 'objects'],
  ['withInterface', 'interfaces'],
  ['withEnum', 'enums'],
])

const memberKinds: ReadonlyMap<string, MemberKind> = new Map([
  ['withField', 'fields'],
  ['withFunction', 'functions'],
  ['withConstructor', 'constructorFunction'],
  ['withEnumValue', 'members'],
  ['withEnumMember', 'members'],
])

function rootNode(plan: Plan, index: number, pointer: string): Node {
  const root: Node = { pointer, children: new Map() }
  for (const call of chainOf(plan, index)) {
    const kind = memberKinds.get(call.field)
    if (!kind) continue
    const at = originUnder(call, pointer)
    const fn = kind === 'functions' || kind === 'constructorFunction' ? callArgument(call) : undefined
    const member = fn === undefined ? { pointer: at, children: new Map() } : functionNode(plan, fn, at)
    root.children.set(key(kind, memberName(plan, call, kind, fn)), member)
  }
  return root
}

function memberName(plan: Plan, call: Call, kind: MemberKind, fn: number | undefined): string {
  if (kind === 'constructorFunction') return ''
  if (fn === undefined) return textArgument(call)
  const first = chainOf(plan, fn)[0]
  return first ? textArgument(first) : ''
}

function functionNode(plan: Plan, index: number, pointer: string): Node {
  const node: Node = { pointer, children: new Map() }
  for (const call of chainOf(plan, index))
    if (call.field === 'withArg')
      node.children.set(key('arguments', textArgument(call)), {
        pointer: originUnder(call, pointer),
        children: new Map(),
      })
  return node
}

const callArgument = (call: Call): number | undefined => {
  for (const { value } of call.arguments) if (value.kind === 'call') return value.index
  return undefined
}

const textArgument = (call: Call): string => {
  const named = call.arguments.find(({ name }) => name === 'name' || name === 'value')
  return named?.value.kind === 'string' ? named.value.value : ''
}

const originUnder = (call: Call, pointer: string): string =>
  call.origins.find((origin) => origin.startsWith(`${pointer}/`)) ?? call.origins[0] ?? pointer
