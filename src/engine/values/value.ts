import type { EngineObject, InputValue, ResolverCall } from '../api/index.ts'
import { type DirNode, dirAt, FileProblem, type Node } from '../files/index.ts'

/** A directory of a tree: paths are written from it, links may lead above it. */
export interface DirectoryValue {
  readonly kind: 'directory'
  readonly root: DirNode
  readonly path: string
}

export interface FileValue {
  readonly kind: 'file'
  readonly node: Extract<Node, { readonly kind: 'file' }>
  readonly name: string
}

export interface SecretValue {
  readonly kind: 'secret'
  readonly name?: string
  readonly uri?: string
  plaintext(): string
}

export interface ChangesetValue {
  readonly kind: 'changeset'
  readonly before: EngineObject
  readonly after: EngineObject
}

/** A value in JSON, as text. */
export interface JsonValueState {
  readonly kind: 'json'
  readonly text: string
}

export interface StatValue {
  readonly kind: 'stat'
  readonly name: string
  /** Absent: it depends on the disk. */
  readonly size?: number
  readonly permissions: number
  readonly fileType: 'REGULAR' | 'DIRECTORY' | 'SYMLINK'
}

/** An object that turned out not to be there: whatever is asked of it fails so. */
export interface FailedValue {
  readonly kind: 'failed'
  readonly error: string
}

/** A variable or a label of a container. */
export interface PairValue {
  readonly kind: 'pair'
  readonly name: string
  readonly value: string
}

export interface PortValue {
  readonly kind: 'port'
  readonly port: number
  readonly protocol: string
  readonly description: string | null
  readonly experimentalSkipHealthcheck: boolean
}

export type CoreValue =
  | DirectoryValue
  | FileValue
  | SecretValue
  | ChangesetValue
  | JsonValueState
  | StatValue
  | PairValue
  | PortValue
  | FailedValue

/** The value needs a container, so nothing of it is known; the message says why, where there is more to say. */
export class Unknown extends Error {}

/** The value of an object; throws `Unknown` where it has none, `FileProblem` where it failed. */
export function known<Kind extends CoreValue['kind']>(
  object: EngineObject | undefined,
  kind: Kind,
): Extract<CoreValue, { readonly kind: Kind }> {
  const value = object?.state as CoreValue | undefined
  if (value?.kind === 'failed') throw new FileProblem(value.error)
  if (value?.kind !== kind) throw new Unknown()
  return value as Extract<CoreValue, { readonly kind: Kind }>
}

export const directoryOf = (object: EngineObject | undefined): DirectoryValue => known(object, 'directory')

/** What is in a directory value. */
export const treeOf = ({ root, path }: DirectoryValue): DirNode => dirAt(root, path)

/** Arguments of a call, read. */
export interface Arguments {
  text(name: string): string
  maybeText(name: string): string | undefined
  int(name: string): number | undefined
  flag(name: string): boolean
  texts(name: string): readonly string[]
  object(name: string): EngineObject | undefined
  objects(name: string): readonly EngineObject[]
}

const objectIn = (value: InputValue | undefined): EngineObject | undefined => {
  if (value?.kind === 'unloadable') throw new FileProblem(value.error)
  return value?.kind === 'object' ? value.object : undefined
}

export const argumentsOf = ({ arguments: given }: ResolverCall): Arguments => argumentsIn(given)

export function argumentsIn(given: ReadonlyMap<string, InputValue>): Arguments {
  const maybeText = (name: string): string | undefined => {
    const value = given.get(name)
    return value?.kind === 'string' || value?.kind === 'enum' ? value.value : undefined
  }
  const list = (name: string): readonly InputValue[] => {
    const value = given.get(name)
    return value?.kind === 'list' ? value.values : []
  }
  return {
    maybeText,
    text: (name) => maybeText(name) ?? '',
    int(name) {
      const value = given.get(name)
      return value?.kind === 'int' ? Number(value.value) : undefined
    },
    flag(name) {
      const value = given.get(name)
      return value?.kind === 'bool' && value.value
    },
    texts: (name) => list(name).flatMap((value) => (value.kind === 'string' ? [value.value] : [])),
    object: (name) => objectIn(given.get(name)),
    objects: (name) => list(name).flatMap((value) => objectIn(value) ?? []),
  }
}
