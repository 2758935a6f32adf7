import type { ArgState, FieldState, FunctionState, ModuleState, SourceMapState, TypeDefState } from '../model/state.ts'

export type RootKind = 'objects' | 'interfaces' | 'enums'
export type MemberKind = 'fields' | 'functions' | 'members' | 'constructorFunction'

/** A part of a module: the steps to it by original name, what to call it in messages, the source map at or above it. */
export interface Part {
  readonly root: { readonly kind: RootKind; readonly index: number }
  readonly member?: { readonly kind: MemberKind; readonly name: string }
  readonly argument?: string
  readonly title: string
  readonly sourceMap?: SourceMapState
}

const rootWords: Readonly<Record<RootKind, string>> = { objects: 'Object', interfaces: 'Interface', enums: 'Enum' }

interface Named {
  readonly name: string
  readonly originalName: string
  readonly sourceMap?: SourceMapState
}

const placed = (own: SourceMapState | undefined, above?: SourceMapState): Pick<Part, 'sourceMap'> => {
  const sourceMap = own ?? above
  return sourceMap ? { sourceMap } : {}
}

export const namedOf = (type: TypeDefState): Named | undefined => type.asObject ?? type.asInterface ?? type.asEnum

export function rootPart(module: ModuleState, kind: RootKind, index: number): Part {
  const type = module[kind][index]
  const named = type && namedOf(type)
  return {
    root: { kind, index },
    title: `${rootWords[kind]} ${named?.originalName ?? ''}`,
    ...placed(named?.sourceMap),
  }
}

const ownerName = (owner: Part): string => owner.title.slice(owner.title.indexOf(' ') + 1)

export function fieldPart(owner: Part, field: FieldState): Part {
  return {
    ...owner,
    member: { kind: 'fields', name: field.originalName },
    title: `Field ${field.originalName} of ${ownerName(owner)}`,
    ...placed(field.sourceMap, owner.sourceMap),
  }
}

export function functionPart(owner: Part, fn: FunctionState): Part {
  return {
    ...owner,
    member: { kind: 'functions', name: fn.originalName },
    title: `Function ${fn.originalName} of ${ownerName(owner)}`,
    ...placed(fn.sourceMap, owner.sourceMap),
  }
}

export function constructorPart(owner: Part, fn: FunctionState): Part {
  return {
    ...owner,
    member: { kind: 'constructorFunction', name: '' },
    title: `Constructor of ${ownerName(owner)}`,
    ...placed(fn.sourceMap, owner.sourceMap),
  }
}

export function argumentPart(fn: Part, arg: ArgState): Part {
  const of = fn.member?.kind === 'constructorFunction' ? `the ${lowerFirst(fn.title)}` : lowerFirst(fn.title)
  return {
    ...fn,
    argument: arg.originalName,
    title: `Argument ${arg.originalName} of ${of}`,
    ...placed(arg.sourceMap, fn.sourceMap),
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
