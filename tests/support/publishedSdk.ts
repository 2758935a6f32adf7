import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SourceMap, Typedefs, TypeReference } from '../../src/typedefs/index.ts'

/** The published Dagger SDKs that are installed, by their minor version. */
export type SdkVersion = '0.15' | '0.18' | '0.21' | '1.0'

/** What tests use of a client's `dag`; every published client has it, under slightly different types. */
export interface PublishedDag {
  module_(): PublishedValue
  typeDef(): PublishedValue
  version(): Promise<string>
}

export interface PublishedValue {
  id(): Promise<string>
}

export interface PublishedSdk {
  readonly dag: PublishedDag
  /** The SDK's own registration of a module; gives the module's ID. */
  register(typedefs: Typedefs): Promise<string>
}

/** Runs a function inside a published SDK's connection to a session. Connections of one SDK must not overlap: it has one for all. */
export async function withPublishedSdk<Result>(
  version: SdkVersion,
  session: { readonly port: number; readonly token: string },
  use: (sdk: PublishedSdk) => Promise<Result>,
): Promise<Result> {
  const client = (await import(`dagger-sdk-${version}`)) as {
    dag: PublishedDag
    connection(use: () => Promise<void>): Promise<void>
  }
  const own = await registration(version)
  const before = { port: process.env['DAGGER_SESSION_PORT'], token: process.env['DAGGER_SESSION_TOKEN'] }
  process.env['DAGGER_SESSION_PORT'] = String(session.port)
  process.env['DAGGER_SESSION_TOKEN'] = session.token
  let result: { value: Result } | undefined
  try {
    await client.connection(async () => {
      result = { value: await use({ dag: client.dag, register: (typedefs) => own(publishedModule(typedefs)) }) }
    })
  } finally {
    restore('DAGGER_SESSION_PORT', before.port)
    restore('DAGGER_SESSION_TOKEN', before.token)
  }
  return result!.value
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

// The package hides its registration, so it is imported by its file.
async function registration(version: SdkVersion): Promise<(module: object) => Promise<string>> {
  const file = path.join('node_modules', `dagger-sdk-${version}`, 'dist/src/module/entrypoint/register.js')
  const loaded = (await import(pathToFileURL(path.resolve(file)).href)) as {
    Register?: new (module: object) => { run(): Promise<string> }
    register?: (files: string[], module: object) => Promise<string>
  }
  const { Register, register } = loaded
  return Register ? (module) => new Register(module).run() : (module) => register!([], module)
}

type Dictionary<Value> = Record<string, Value>

/** A document as the published SDK's scanner would give it. */
export function publishedModule(typedefs: Typedefs): object {
  const byName = <Part extends { readonly name: string }, Value>(
    parts: readonly Part[],
    make: (part: Part) => Value,
  ): Dictionary<Value> => Object.fromEntries(parts.map((part) => [part.name, make(part)]))
  const located = (sourceMap: SourceMap | undefined) => ({
    getLocation: () => ({
      filepath: sourceMap?.filename ?? '',
      line: sourceMap?.line ?? 0,
      column: sourceMap?.column ?? 0,
    }),
  })
  const argument = (given: Typedefs['objects'][number]['functions'][number]['arguments'][number]) => ({
    name: given.name,
    description: given.description,
    deprecated: given.deprecated,
    type: publishedType(given.type),
    isOptional: given.type.optional,
    ...(given.defaultValue === undefined ? {} : { defaultValue: JSON.parse(given.defaultValue) as unknown }),
    ...located(given.sourceMap),
  })
  const fn = (given: Typedefs['objects'][number]['functions'][number]) => ({
    name: given.name,
    description: given.description,
    deprecated: given.deprecated,
    cache: '',
    isCheck: given.check,
    isGenerator: given.generator,
    isUp: given.up,
    returnType: publishedType(given.returnType),
    arguments: byName(given.arguments, argument),
    ...located(given.sourceMap),
  })
  return {
    description: typedefs.description,
    objects: byName(typedefs.objects, (object) => ({
      name: object.name,
      description: object.description,
      deprecated: object.deprecated,
      methods: byName(object.functions, fn),
      properties: byName(object.fields, (field) => ({
        name: field.name,
        description: field.description,
        isExposed: !field.private,
        type: publishedType(field.type),
        ...located(field.sourceMap),
      })),
      ...(object.constructorFunction
        ? { _constructor: { arguments: byName(object.constructorFunction.arguments, argument) } }
        : {}),
      ...located(object.sourceMap),
    })),
    enums: byName(typedefs.enums, (enumeration) => ({
      name: enumeration.name,
      description: enumeration.description,
      values: byName(enumeration.members, (member) => ({
        name: member.name,
        value: member.value,
        description: member.description,
        ...located(member.sourceMap),
      })),
      ...located(enumeration.sourceMap),
    })),
    interfaces: byName(typedefs.interfaces, (iface) => ({
      name: iface.name,
      description: iface.description,
      functions: byName(iface.functions, fn),
    })),
  }
}

function publishedType(type: TypeReference): object {
  if (type.kind === 'LIST') return { kind: 'LIST_KIND', typeDef: publishedType(type.elementType) }
  return { kind: `${type.kind}_KIND`, ...('name' in type ? { name: type.name } : {}) }
}
