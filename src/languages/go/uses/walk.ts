import type { Expr, ValueSpec } from '../syntax/nodes.ts'
import type { GoFile } from '../types/goPackage.ts'
import type { GoType } from '../types/goTypes.ts'
import type { Resolver } from '../types/resolver.ts'
import type { LibraryMembers } from './apiMembers.ts'
import type { Known } from './Locals.ts'

/** One file's bodies being walked through; every expression is looked at once. */
export interface Walk extends WalkerInput {
  readonly file: GoFile
  /** Types of variables of the package, worked out when they are first asked for. */
  readonly globals: Map<ValueSpec, readonly Known[]>
}

/** Told of what the code uses. */
export interface WalkerSink {
  use(coordinate: string, known: 'type' | 'only-owner', file: GoFile, pos: number): void
  unresolved(member: string, why: string, file: GoFile, pos: number): void
}

export interface WalkerInput {
  readonly resolver: Resolver
  readonly members: LibraryMembers
  /** Path of the generated package. */
  readonly libraryPath: string
  readonly sink: WalkerSink
  /** What the client calls the modules that this one depends on: they hide members of the core. */
  readonly dependencies: ReadonlySet<string>
}

/** A value that is known to be none of Dagger's: of another package, or of Go itself. */
export const elsewhere: GoType = { kind: 'invalid', text: '', why: 'outside' }

/** A type of a dependency: its members are not the core's, and what they give is not known. */
export const ofDependency: GoType = { kind: 'invalid', text: 'dependency', why: 'unknown' }

/** What the functions of a dependency give, where its types are not known. */
export const fromDependency: GoType = { kind: 'invalid', text: 'dependency', why: 'unknown' }

export const isOfDependency = (type: GoType): boolean => type === ofDependency || type === fromDependency

export function resolveType(walk: Walk, type: Expr): Known {
  const resolved = walk.resolver.resolve(type, walk.file)
  return isUnknown(resolved) ? undefined : resolved
}

export function isUnknown(type: GoType): boolean {
  return type.kind === 'invalid' && type.why === 'unknown' && !isOfDependency(type)
}

export function clientType(walk: Walk): Known {
  const type = walk.resolver.library.type('Client', walk.libraryPath)
  return type && { kind: 'pointer', element: type }
}

export function useMember(walk: Walk, coordinate: string, pos: number): void {
  walk.sink.use(coordinate, 'type', walk.file, pos)
}
