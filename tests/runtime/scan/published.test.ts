import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { coreDeclarations } from '../../../runtime/scan/coreDeclarations.ts'
import { scanModule } from '../../../runtime/scan/index.ts'
import type { ObjectTypedef, SourceMap, Typedefs, TypeReference } from '../../../src/typedefs/types.ts'
import { typedefsOf } from './scanText.ts'

/*
 * The examples, scanned by the scanner of the published TypeScript SDK 0.21.9 as well: both must say the same. Where the
 * published one is known to be wrong, ours is brought down to it first, by one of these, each a defect of its own:
 */
const defects = {
  /** `T | null` and `x?: T` of results, fields and list elements are registered as required; `| undefined` of arguments too. */
  optionalLost: 'optional is kept for arguments only',
  /** Constructor documentation is dropped; a main object without constructor gets none; `static create` is unknown. */
  constructorBare: 'constructors have arguments only, static create is not looked at',
  /** A default that is a list is left to the run time and the argument becomes optional; so does a scalar's. */
  listDefaults: 'defaults are kept for strings, numbers, booleans and enums only',
  /** Constructors are registered for objects that nobody can construct. */
  otherConstructors: 'every class registers its constructor',
  /** Interfaces have no source map. */
  interfacePlaces: 'interfaces have no place',
}

interface PublishedType {
  readonly kind: string
  readonly name?: string
  readonly typeDef?: PublishedType
}
interface Located {
  readonly name: string
  readonly description?: string
  readonly deprecated?: string
  getLocation(): { readonly filepath: string; readonly line: number; readonly column: number }
}
interface PublishedArgument extends Located {
  readonly type: PublishedType
  readonly isOptional: boolean
  readonly isVariadic: boolean
  readonly defaultValue?: unknown
  readonly defaultPath?: string
  readonly defaultAddress?: string
  readonly ignore?: readonly string[]
}
interface PublishedFunction extends Located {
  readonly alias?: string
  readonly cache?: string
  readonly returnType: PublishedType
  readonly arguments: Record<string, PublishedArgument>
  readonly isCheck?: boolean
  readonly isGenerator?: boolean
  readonly isUp?: boolean
}
interface PublishedModule {
  readonly description?: string
  readonly objects: Record<
    string,
    Located & {
      readonly _constructor?: { readonly arguments: Record<string, PublishedArgument> }
      readonly methods: Record<string, PublishedFunction>
      readonly properties: Record<string, Located & { alias?: string; isExposed: boolean; type: PublishedType }>
    }
  >
  readonly enums: Record<string, Located & { readonly values: Record<string, Located & { readonly value: unknown }> }>
  readonly interfaces: Record<string, Located & { readonly functions: Record<string, PublishedFunction> }>
}

const typeOf = ({ kind, name, typeDef }: PublishedType): string => {
  const short = kind.replace('_KIND', '')
  if (short === 'LIST') return `[${typeDef === undefined ? '' : typeOf(typeDef)}]`
  return name === undefined ? short : `${short}:${name}`
}
const placeOf = (part: Located): SourceMap => {
  const { filepath, line, column } = part.getLocation()
  return { filename: filepath, line, column }
}
const docs = ({ description, deprecated }: { readonly description?: string; readonly deprecated?: string | undefined }) => ({
  description: description ?? '',
  deprecated,
})

/** What the published SDK registers for what it scanned, in a form that ours can be compared with. */
function publishedForm(module: PublishedModule) {
  const enumNames = new Map(Object.values(module.enums).map((each) => [each.name, each]))
  const argument = (arg: PublishedArgument) => {
    const kept = ['STRING', 'INTEGER', 'FLOAT', 'BOOLEAN', 'ENUM'].includes(arg.type.kind.replace('_KIND', ''))
    const own = arg.type.kind.startsWith('ENUM') ? enumNames.get(arg.type.name ?? '') : undefined
    const member = Object.values(own?.values ?? {}).find(({ value }) => value === arg.defaultValue)
    return {
      name: arg.name,
      type: typeOf(arg.type),
      optional: arg.isOptional || (arg.defaultValue !== undefined && !kept),
      variadic: arg.isVariadic,
      ...docs(arg),
      place: placeOf(arg),
      defaultValue: arg.defaultValue === undefined || !kept ? undefined : JSON.stringify(member?.name ?? arg.defaultValue),
      defaultPath: arg.defaultPath,
      defaultAddress: arg.defaultAddress,
      ignore: arg.ignore ?? [],
    }
  }
  const callable = (part: PublishedFunction) => ({
    name: part.alias ?? part.name,
    type: typeOf(part.returnType),
    ...docs(part),
    place: placeOf(part),
    arguments: Object.values(part.arguments).map(argument),
    cache: part.cache,
    check: part.isCheck ?? false,
    generator: part.isGenerator ?? false,
    up: part.isUp ?? false,
  })
  return {
    description: module.description ?? '',
    objects: Object.values(module.objects)
      .map((object) => ({
        name: object.name,
        ...docs(object),
        place: placeOf(object),
        constructor: Object.values(object._constructor?.arguments ?? {}).map(argument),
        fields: Object.values(object.properties).map((property) => ({
          name: property.alias ?? property.name,
          type: typeOf(property.type),
          private: !property.isExposed,
          ...docs(property),
          place: placeOf(property),
        })),
        functions: Object.values(object.methods).map(callable),
      }))
      .sort(byName),
    enums: Object.values(module.enums).map((each) => ({
      name: each.name,
      description: each.description ?? '',
      place: placeOf(each),
      members: Object.values(each.values).map((member) => ({
        name: member.name,
        value: member.value,
        ...docs(member),
        place: placeOf(member),
      })),
    })).sort(byName),
    interfaces: Object.values(module.interfaces).map((each) => ({
      name: each.name,
      description: each.description ?? '',
      functions: Object.values(each.functions).map(callable),
    })).sort(byName),
  }
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1)

const bareType = (type: TypeReference): string =>
  type.kind === 'LIST' ? `[${bareType(type.elementType)}]` : 'name' in type ? `${type.kind}:${type.name}` : type.kind

/** Our document with the named defects put in. */
function withDefects({ description, objects, enums, interfaces }: Typedefs, mainName: string) {
  type Callable = ObjectTypedef['functions'][number]
  const argument = (arg: Callable['arguments'][number]) => {
    const lost = defects.listDefaults !== '' && (arg.type.kind === 'LIST' || arg.type.kind === 'SCALAR')
    return {
      name: arg.name,
      type: bareType(arg.type),
      optional: arg.type.optional || (lost && arg.defaultValue !== undefined),
      variadic: arg.extensions?.['x-typescript']?.includes('variadic') ?? false,
      ...docs(arg),
      place: arg.sourceMap,
      defaultValue: lost ? undefined : arg.defaultValue,
      defaultPath: arg.defaultPath,
      defaultAddress: arg.defaultAddress,
      ignore: arg.ignore,
    }
  }
  const cacheOf = ({ cachePolicy }: Callable): string | undefined =>
    cachePolicy && { Never: 'never', PerSession: 'session', Default: cachePolicy.timeToLive }[cachePolicy.policy]
  const callable = (part: Callable) => ({
    name: part.name,
    type: bareType(part.returnType),
    ...docs(part),
    place: part.sourceMap,
    arguments: part.arguments.map(argument),
    cache: cacheOf(part),
    check: part.check,
    generator: part.generator,
    up: part.up,
  })
  return {
    description,
    objects: objects
      .map((object) => ({
        name: object.name,
        ...docs(object),
        place: object.sourceMap,
        constructor: object.name === mainName ? (object.constructorFunction?.arguments ?? []).map(argument) : [],
        fields: object.fields.map((field) => ({
          name: field.name,
          type: bareType(field.type),
          private: field.private,
          ...docs(field),
          place: field.sourceMap,
        })),
        functions: object.functions.map(callable),
      }))
      .sort(byName),
    enums: enums.map(({ name, description, sourceMap, members }) => ({
      name,
      description,
      place: sourceMap,
      members: members.map((member) => ({ name: member.name, value: member.value, ...docs(member), place: member.sourceMap })),
    })).sort(byName),
    interfaces: interfaces.map(({ name, description, functions }) => ({
      name,
      description,
      functions: functions.map(callable),
    })).sort(byName),
  }
}

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'published-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const scannerPath = '../../../node_modules/dagger-sdk-0.21/dist/src/module/introspector/index.js'
const listPath = '../../../node_modules/dagger-sdk-0.21/dist/src/module/introspector/utils/files.js'

async function publishedScan(example: string, name: string): Promise<PublishedModule> {
  cpSync(`examples/${example}/src`, join(directory, 'src'), { recursive: true })
  const client = join(directory, 'node_modules/@dagger.io/dagger')
  mkdirSync(client, { recursive: true })
  writeFileSync(join(client, 'package.json'), '{"name": "@dagger.io/dagger", "main": "client.gen.ts", "types": "client.gen.ts"}')
  writeFileSync(join(client, 'client.gen.ts'), coreDeclarations())
  const { scan } = (await import(scannerPath)) as {
    scan(files: readonly string[], name: string, load: boolean): Promise<PublishedModule>
  }
  const { listFiles } = (await import(listPath)) as { listFiles(directory: string): Promise<string[]> }
  return scan([...(await listFiles(join(directory, 'src'))), join(client, 'client.gen.ts')], name, false)
}

test.each([
  ['shop-api', 'ShopApi'],
  ['monorepo', 'Monorepo'],
  ['deploy', 'Deploy'],
  ['release-notes', 'ReleaseNotes'],
  ['housekeeping', 'Housekeeping'],
])('%s: as the published scanner has it, but for its defects', async (example, mainName) => {
  const published = publishedForm(await publishedScan(example, mainName))
  const ours = withDefects(typedefsOf(await scanModule({ directory: `examples/${example}` })), mainName)
  for (const object of published.objects) if (object.name !== mainName) object.constructor = []
  expect(ours).toEqual(published)
})

test('kitchen is out of the published scanner’s reach: it knows neither bigint nor state of any shape', async () => {
  await expect(publishedScan('kitchen', 'Kitchen')).rejects.toThrow('could not resolve type reference')
})
