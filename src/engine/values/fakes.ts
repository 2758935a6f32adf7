import { type GraphQLOutputType, getNamedType, isListType, isNonNullType, isObjectType, isScalarType } from 'graphql'
import { createFinding, type Finding } from '../../findings/index.ts'
import { nearest } from '../../text/nearest.ts'
import { apiHistory, type Target } from '../../versions/index.ts'
import type { EngineValue, InputValue, Resolver, ResolverCall, ResolverResult } from '../api/index.ts'
import { type DirNode, dirNode, emptyDir, fileNode, joined, putNode } from '../files/index.ts'
import { pipelineCalls } from './pipeline.ts'
import type { CoreValue } from './value.ts'

/** What a field is said to give: a text for a String or a File, files by path for a Directory, true for what gives itself. */
export type FakeValue = string | number | boolean | null | readonly FakeValue[] | FakeFiles
export interface FakeFiles {
  readonly [path: string]: string
}

/** What a field was asked for. */
export interface FakedCall {
  /** The calls that made the object, first to last: `from("alpine:latest")`. */
  readonly pipeline: readonly string[]
  /** Those that were passed; objects as the calls that made them. */
  readonly arguments: Readonly<Record<string, unknown>>
}

/** A value, or what gives one; undefined: the field is answered as it would be without a fake. */
export type Fake = FakeValue | ((call: FakedCall) => FakeValue | undefined | Promise<FakeValue | undefined>)

/** Fakes by the field they stand for: `Container.stdout`. */
export type Fakes = Readonly<Record<string, Fake>>

/** Answers the fields that are faked. A fake of another type than its field is the field's error. */
export const fakeResolvers = (fakes: Fakes): ReadonlyMap<string, Resolver> =>
  new Map(Object.entries(fakes).map(([field, fake]) => [field, (call: ResolverCall) => answer(call, field, fake)]))

function answer(call: ResolverCall, field: string, fake: Fake): ReturnType<Resolver> {
  if (typeof fake !== 'function') return given(call, field, fake)
  const { session, receiver } = call
  const args = Object.fromEntries([...call.arguments].map(([name, value]) => [name, plain(call, value)]))
  const value = fake({ pipeline: pipelineCalls(session, receiver), arguments: args })
  return value instanceof Promise ? value.then((each) => given(call, field, each)) : given(call, field, value)
}

function given(call: ResolverCall, field: string, value: FakeValue | undefined): ResolverResult {
  if (value === undefined) return call.recorded()
  const type = call.session.schema.getType(call.receiver.type)
  const definition = isObjectType(type) ? type.getFields()[call.field] : undefined
  const made = definition && typed(call, definition.type, value)
  if (made !== undefined) return { value: made }
  return {
    error: `the fake of ${field} is ${JSON.stringify(value)}, which is not a ${definition?.type ?? 'value of it'}`,
  }
}

/** The value as that type; undefined where it is of another. */
function typed(call: ResolverCall, type: GraphQLOutputType, value: FakeValue): EngineValue | undefined {
  if (value === null) return isNonNullType(type) ? undefined : null
  const nullable = isNonNullType(type) ? type.ofType : type
  if (isListType(nullable)) {
    const items = Array.isArray(value) ? value.map((item) => typed(call, nullable.ofType, item)) : [undefined]
    return items.includes(undefined) ? undefined : (items as readonly EngineValue[])
  }
  const named = getNamedType(nullable)
  if (!isScalarType(named)) return isObjectType(named) ? objectOf(call, named.name, value) : textOf(value)
  if (/ID$/.test(named.name)) return value === true ? call.session.idOf(call.receiver) : undefined
  switch (named.name) {
    case 'Int':
      return Number.isInteger(value) ? (value as number) : undefined
    case 'Float':
      return typeof value === 'number' ? value : undefined
    case 'Boolean':
      return typeof value === 'boolean' ? value : undefined
    default:
      return textOf(value)
  }
}

const textOf = (value: FakeValue): string | undefined => (typeof value === 'string' ? value : undefined)

function objectOf(call: ResolverCall, type: string, value: FakeValue): EngineValue | undefined {
  if (value === true && type === call.receiver.type) return call.receiver
  const path = call.arguments.get('path')
  const name = path?.kind === 'string' ? (path.value.split('/').at(-1) ?? '') : ''
  let state: CoreValue | undefined
  if (type === 'File' && typeof value === 'string') state = { kind: 'file', node: fileNode(value), name }
  if (type === 'Directory' && typeof value === 'object' && value !== null && !Array.isArray(value))
    state = { kind: 'directory', root: treeOf(value as FakeFiles), path: '/' }
  return state && call.object(type, state)
}

/** A directory of files by path; a path that ends in a slash is an empty directory. */
const treeOf = (files: FakeFiles): DirNode =>
  Object.entries(files).reduce(
    (root, [path, text]) =>
      putNode(root, joined(path).split('/').filter(Boolean), path.endsWith('/') ? dirNode(new Map()) : fileNode(text)),
    emptyDir,
  )

function plain(call: ResolverCall, value: InputValue): unknown {
  switch (value.kind) {
    case 'object':
      return pipelineCalls(call.session, value.object)
    case 'list':
      return value.values.map((each) => plain(call, each))
    case 'fields':
      return Object.fromEntries(value.fields.map(({ name, value: inner }) => [name, plain(call, inner)]))
    case 'int':
      return Number(value.value)
    case 'null':
    case 'unloadable':
      return null
    default:
      return value.value
  }
}

/** What is wrong with the names of fakes on a target. Finding: `fake-unknown`. */
export function fakeProblems(target: Target, names: readonly string[]): readonly Finding[] {
  return names.flatMap((name) => {
    const [type = '', field = ''] = name.split('.')
    if (field !== '' && target.has(name)) return []
    const fields = (of: string): readonly string[] => [...(apiHistory().get(of)?.members.keys() ?? [])]
    const types = [...apiHistory().keys()]
    const known = types.includes(type) ? fields(type).map((each) => `${type}.${each}`) : types
    const near = nearest(types.includes(type) ? name : type, known).filter((each) => target.has(each))
    const data = { name: JSON.stringify(name), release: target.release, near: near.join(', ') || 'Container.stdout' }
    return [createFinding('fake-unknown', '', data)]
  })
}
