import type {
  ArgumentTypedef,
  EnumTypedef,
  FunctionTypedef,
  InterfaceTypedef,
  ObjectTypedef,
  Typedefs,
  TypeReference,
} from '../../src/typedefs/index.ts'

/** A module in TypeScript as a person would write it for the published SDK, from what it should come to. */
export function typescriptSource(typedefs: Typedefs): string {
  const own = new Set([...typedefs.objects, ...typedefs.interfaces, ...typedefs.enums].map(({ name }) => name))
  const decorators = ['object', 'func', 'argument', 'check', 'generate', 'up', 'agent']
  const used = new Set<string>()
  const body = [
    ...typedefs.enums.map(enumSource),
    ...typedefs.interfaces.map((iface) => interfaceSource(iface, used)),
    ...typedefs.objects.map((object) => objectSource(object, used)),
  ].join('\n')
  const imports = [...decorators, ...[...used].filter((name) => !own.has(name))].sort()
  const head = typedefs.description === '' ? '' : `${comment(typedefs.description)}\n`
  return `${head}import { ${imports.join(', ')} } from "@dagger.io/dagger"\n\n${body}`
}

const PRIMITIVES = { STRING: 'string', INTEGER: 'number', FLOAT: 'float', BOOLEAN: 'boolean', VOID: 'void' } as const

function typeSource(type: TypeReference, used: Set<string>): string {
  if (type.kind === 'LIST') return `${typeSource(type.elementType, used)}[]`
  if ('name' in type) {
    used.add(type.name)
    return type.name
  }
  if (type.kind === 'FLOAT') used.add('float')
  return PRIMITIVES[type.kind]
}

function comment(description: string, deprecated?: string, indent = ''): string {
  const lines = [
    ...(description === '' ? [] : description.split('\n')),
    ...(deprecated === undefined ? [] : [`@deprecated ${deprecated}`]),
  ]
  return lines.length === 0
    ? ''
    : `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */`
}

const withComment = (
  part: { readonly description: string; readonly deprecated?: string },
  code: string,
  indent = '',
): string => [comment(part.description, part.deprecated, indent), `${indent}${code}`].filter(Boolean).join('\n')

const enumSource = (enumeration: EnumTypedef): string => {
  const members = enumeration.members.map((member) =>
    withComment(member, `${member.name} = ${JSON.stringify(member.value)},`, '  '),
  )
  return withComment(enumeration, `export enum ${enumeration.name} {\n${members.join('\n')}\n}\n`)
}

const interfaceSource = (iface: InterfaceTypedef, used: Set<string>): string => {
  const functions = iface.functions.map(
    (fn) => `  ${fn.name}(${argumentsSource(fn.arguments, used)}): Promise<${typeSource(fn.returnType, used)}>`,
  )
  return withComment(iface, `export interface ${iface.name} {\n${functions.join('\n')}\n}\n`)
}

function objectSource(object: ObjectTypedef, used: Set<string>): string {
  const fields = object.fields.map((field) => {
    const decorator = field.private ? 'private ' : '@func() '
    return withComment(field, `${decorator}${field.name}: ${typeSource(field.type, used)}`, '  ')
  })
  const maker = object.constructorFunction
  const constructors = maker === undefined ? [] : [`  constructor(${argumentsSource(maker.arguments, used)}) {}`]
  const functions = object.functions.map((fn) => functionSource(fn, used))
  const parts = [...fields, ...constructors, ...functions].join('\n\n')
  return withComment(object, `@object()\nexport class ${object.name} {\n${parts}\n}\n`)
}

function functionSource(fn: FunctionTypedef, used: Set<string>): string {
  const { cachePolicy } = fn
  const cache =
    cachePolicy === undefined
      ? undefined
      : { Never: 'never', PerSession: 'session', Default: cachePolicy.timeToLive ?? '' }[cachePolicy.policy]
  const marks = [
    fn.check && '@check()',
    fn.generator && '@generate()',
    fn.up && '@up()',
    fn.agent && '@agent()',
  ].filter(Boolean)
  const decorators = [`@func(${cache === undefined ? '' : `{ cache: ${JSON.stringify(cache)} }`})`, ...marks].join(' ')
  const returnType = typeSource(fn.returnType, used)
  const code = `${decorators}\n  async ${fn.name}(${argumentsSource(fn.arguments, used)}): Promise<${returnType}> { throw new Error("a description only") }`
  return withComment(fn, code, '  ')
}

const argumentsSource = (args: readonly ArgumentTypedef[], used: Set<string>): string =>
  args.map((argument) => argumentSource(argument, used)).join(', ')

function argumentSource(argument: ArgumentTypedef, used: Set<string>): string {
  const { name, type, defaultValue, defaultPath, defaultAddress, ignore } = argument
  const options = JSON.stringify({ defaultPath, defaultAddress, ignore: ignore.length > 0 ? ignore : undefined })
  const decorator = options === '{}' ? '' : `@argument(${options}) `
  const typeText = typeSource(type, used)
  const value =
    type.kind === 'ENUM' && defaultValue !== undefined ? `${type.name}.${JSON.parse(defaultValue)}` : defaultValue
  const initial = value === undefined ? '' : ` = ${value}`
  const about = comment(argument.description, argument.deprecated)
  return `${about === '' ? '' : `${about} `}${decorator}${name}${type.optional && value === undefined ? '?' : ''}: ${typeText}${initial}`
}
