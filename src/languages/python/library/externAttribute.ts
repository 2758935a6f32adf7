import type { Run } from '../run/run.ts'
import { type Node, textOf } from '../syntax/tree.ts'
import type { Value } from '../values/types.ts'
import { extern, int, text, unknown } from '../values/values.ts'
import { coreTypeOf } from './coreTypes.ts'
import { knownModules } from './knownModules.ts'
import { needs } from './needs.ts'

/** Helpers of the `dagger` package that every release's SDK has. */
const always = new Set(
  'dag Client Config Connection Retry Timeout connect connection close client mod telemetry provisioning DefaultPath Doc Enum Ignore Name enum_type field function interface object_type ClientConnectionError ClientError DaggerError ExecError InvalidQueryError QueryError TransportError VersionMismatch DownloadError ProvisionError SessionError Arg Root Type Scalar Input'.split(
    ' ',
  ),
)

/** Helpers that came later, with the feature they register. */
const later = {
  check: 'checks',
  generate: 'generators',
  up: 'up',
  agent: 'agents',
  collection: 'collections',
  keys: 'collections',
  get: 'collections',
  delta: 'collections',
  DefaultAddress: 'default-address',
  Deprecated: 'deprecation',
} as const

/** Modules inside of `dagger` whose names are those of `dagger` itself. */
const inner =
  /^dagger\.(mod|client|client\.gen|client\.base|client\._core|mod\._module|mod\._arguments|mod\._types|_exceptions|provisioning)$/

/** A name under which everything that is the same thing is known here. */
function canonical(path: string): string {
  const typing = path.replace(/^typing_extensions\./, 'typing.')
  if (typing === 'typing.Doc' || path === 'annotated_doc.Doc') return 'dagger.Doc'
  return typing
}

export const externModule = (name: string): Value => extern(name.replace(/^dagger_gen$/, 'dagger'))

/** A name of a library's module; undefined where the library has none such. */
export function externAttribute(run: Run, path: string, name: string, node: Node): Value | undefined {
  if (path === 'dagger') return daggerAttribute(run, name, node)
  if (inner.test(path)) {
    if (/^dagger\.client$/.test(path) && /^(base|gen|_core|_guards|_session)$/.test(name))
      return extern(`${path}.${name}`)
    if (path === 'dagger.client.base') return extern(name === 'Enum' ? 'enum.Enum' : `dagger.${name}`)
    if (name.startsWith('_')) return extern(`${path}.${name}`)
    return daggerAttribute(run, name, node)
  }
  if (path === 'os' && name === 'sep') return text('/')
  if (path === 'math' && name === 'inf') return { kind: 'float', value: Number.POSITIVE_INFINITY }
  if (path === 'math' && name === 'pi') return { kind: 'float', value: Math.PI }
  if (path === 'string' && name in letters) return text(letters[name as keyof typeof letters])
  if (path === 'sys.version_info' && name === 'major') return int(3)
  if (path === 'types' && name === 'NoneType') return { kind: 'none' }
  if (path === 'builtins.str' && name === 'join') return unknown(node, 'it is not followed')
  const top = path.split('.')[0] ?? ''
  const core = path.startsWith('dagger.') ? coreTypeOf(run, path.slice(7)) : undefined
  if (core === 'enum') {
    if (name.startsWith('_')) return unknown(node, `\`${textOf(node)}\` is not followed`)
    return { kind: 'member', class: extern(path), name, value: text(name), attributes: new Map(), node: undefined }
  }
  if (name === '__name__') return text(path.split('.').at(-1) ?? path)
  if (!knownModules.has(top) && top !== 'builtins') return extern(`${path}.${name}`)
  return extern(canonical(`${path}.${name}`))
}

const letters = {
  ascii_lowercase: 'abcdefghijklmnopqrstuvwxyz',
  ascii_uppercase: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ascii_letters: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  digits: '0123456789',
}

function daggerAttribute(run: Run, name: string, node: Node): Value | undefined {
  if (always.has(name) || name.startsWith('__')) return extern(`dagger.${name}`)
  if (Object.hasOwn(later, name)) {
    needs(run, later[name as keyof typeof later], name, node)
    return extern(`dagger.${name}`)
  }
  return coreTypeOf(run, name) === undefined ? undefined : extern(`dagger.${name}`)
}
