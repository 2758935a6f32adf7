import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scanModule } from '../../../src/languages/typescript/index.ts'
import type { ArgumentTypedef, FieldTypedef, FunctionTypedef, TypeReference } from '../../../src/typedefs/types.ts'
import { typedefsOf } from './scanText.ts'

/** The module whose conversations with real engines are recorded, in the notation of the recordings (the project's facts). */
const recorded: unknown = JSON.parse(readFileSync('tests/runtime/fixtures/kitchen-module.json', 'utf8'))

function plain(type: TypeReference): string {
  const short = { STRING: 'string', INTEGER: 'int', FLOAT: 'float', BOOLEAN: 'bool', VOID: 'void' } as const
  const named = { OBJECT: 'Obj', INTERFACE: 'Iface', ENUM: 'Enum', SCALAR: 'Scalar' } as const
  const text =
    type.kind === 'LIST'
      ? `[${plain(type.elementType)}]`
      : 'name' in type
        ? `${named[type.kind]}:${type.name}`
        : short[type.kind]
  return type.optional ? `${text}?` : text
}

const described = ({ description }: { readonly description: string }) => (description === '' ? {} : { description })

const argument = ({ name, type, defaultValue, defaultPath, ignore, ...rest }: ArgumentTypedef) => ({
  name,
  type: plain(type),
  ...(defaultValue === undefined ? {} : { default: JSON.parse(defaultValue) }),
  ...(defaultPath === undefined ? {} : { defaultPath }),
  ...(ignore.length === 0 ? {} : { ignore }),
  ...described(rest),
})

const withArguments = (args: readonly ArgumentTypedef[]) => (args.length === 0 ? {} : { args: args.map(argument) })

const field = ({ name, type, ...rest }: FieldTypedef) => ({ name, type: plain(type), ...described(rest) })

const callable = ({ name, returnType, arguments: args, check, cachePolicy, deprecated, ...rest }: FunctionTypedef) => ({
  name,
  returns: plain(returnType),
  ...withArguments(args),
  ...described(rest),
  ...(check ? { check } : {}),
  ...(deprecated === undefined ? {} : { deprecated }),
  ...(cachePolicy === undefined
    ? {}
    : {
        cache: {
          policy: cachePolicy.policy,
          ...(cachePolicy.timeToLive === undefined ? {} : { ttl: cachePolicy.timeToLive }),
        },
      }),
})

test('examples/kitchen has the names and types of the module that was recorded', async () => {
  const { description, objects, interfaces, enums } = typedefsOf(await scanModule({ directory: 'examples/kitchen' }))
  const scanned = {
    description,
    objects: objects.map(({ name, fields, functions, constructorFunction, ...rest }) => ({
      name,
      ...described(rest),
      ...(constructorFunction === undefined ? {} : { constructor: withArguments(constructorFunction.arguments) }),
      fields: fields.filter((each) => !each.private).map(field),
      ...(functions.length === 0 ? {} : { functions: functions.map(callable) }),
    })),
    interfaces: interfaces.map(({ name, functions, ...rest }) => ({
      name,
      ...described(rest),
      functions: functions.map(callable),
    })),
    enums: enums.map(({ name, members, ...rest }) => ({
      name,
      ...described(rest),
      members: members.map(({ name, value, ...rest }) => ({ name, value, ...described(rest) })),
    })),
  }
  // Two things only a description in TypeScript can have: a trimmed one, and comments for the reader.
  const comparable = JSON.parse(JSON.stringify(recorded), (key, value: unknown) =>
    key === 'description' && typeof value === 'string'
      ? value.trim()
      : key === 'args' && Array.isArray(value) && value.length === 0
        ? undefined
        : value,
  )
  const explained = [
    'bigInt',
    'colorReturn',
    'missingField',
    'itemById',
    'badDuck',
    'fail',
    'execFail',
    'intAsFloat',
    'schemaProbe',
    'noAuth',
  ]
  const bare = JSON.parse(
    JSON.stringify(scanned),
    (_, value: { name?: string; returns?: string; description?: string } | null) => {
      if (
        value !== null &&
        typeof value === 'object' &&
        value.returns !== undefined &&
        explained.includes(value.name ?? '')
      ) {
        const { description, ...rest } = value
        return rest
      }
      return value
    },
  )
  expect(bare).toEqual(comparable)
})
