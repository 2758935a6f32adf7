import { createFinding, type Finding } from '../../findings/index.ts'
import type { SourceMap, TypedefsInput, TypeReference } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'
import { collectionOf } from '../collectionOf.ts'
import type { DangArgument, DangDeclaration, DangField, DangType } from './declarations.ts'
import { cachePolicy, directiveValue } from './directives.ts'
import type { Token } from './tokens.ts'

type ObjectInput = NonNullable<TypedefsInput['objects']>[number]
type FunctionInput = NonNullable<ObjectInput['functions']>[number]
type ArgumentInput = NonNullable<FunctionInput['arguments']>[number]
type FieldInput = NonNullable<ObjectInput['fields']>[number]

export interface TypeParts {
  object(file: string, declaration: DangDeclaration, note: Note): ObjectInput
  interface(file: string, declaration: DangDeclaration, note: Note): NonNullable<TypedefsInput['interfaces']>[number]
}

/** Told the place of a part, by its pointer from the declaration's own. */
export type Note = (pointer: string, at: Token) => void

const PRIMITIVES: Readonly<Record<string, TypeReference['kind']>> = {
  String: 'STRING',
  Int: 'INTEGER',
  Boolean: 'BOOLEAN',
  Void: 'VOID',
}

/** The parts of types, as the Dang SDK registers them. `findings` is added to. */
export function typeParts(
  target: Target,
  kinds: ReadonlyMap<string, DangDeclaration['kind']>,
  findings: Finding[],
): TypeParts {
  const placed = (filename: string, { line, column }: Token): { readonly sourceMap: SourceMap } => ({
    sourceMap: { filename, line, column },
  })
  const undecidable = (file: string, at: Token, thing: string, problem: string, instead: string): void => {
    findings.push(createFinding('read-not-decidable', '', { thing, problem, instead }, placed(file, at)))
  }

  function named(name: string, optional: boolean): TypeReference {
    const primitive = PRIMITIVES[name]
    if (primitive !== undefined) return { kind: primitive, optional } as TypeReference
    const kind = kinds.get(name) ?? target.coreType(name)
    // The SDK registers every scalar, own or of the core, as a string.
    if (kind === 'scalar') return { kind: 'STRING', optional }
    if (kind === 'enum') return { kind: 'ENUM', name, optional }
    return { kind: kind === 'interface' ? 'INTERFACE' : 'OBJECT', name, optional }
  }

  function reference(file: string, type: DangType, thing: string): TypeReference | undefined {
    const optional = !type.nonNull
    if ('element' in type) {
      const elementType = reference(file, type.element, thing)
      return elementType && { kind: 'LIST', elementType, optional }
    }
    if ('name' in type && type.name !== 'Float' && kinds.get(type.name) !== 'union') return named(type.name, optional)
    const written = 'name' in type ? type.name : type.other
    findings.push(createFinding('dang-type-unsupported', '', { thing, type: written }, placed(file, type.at)))
    return undefined
  }

  function argument(file: string, owner: string, given: DangArgument): ArgumentInput | undefined {
    const thing = `Argument ${given.name} of ${owner}`
    const type = reference(file, given.type, thing)
    if (type === undefined) return undefined
    let defaultPath: string | undefined
    let ignore: readonly string[] = []
    for (const directive of given.directives) {
      if (directive.name === 'defaultPath') {
        const value = directiveValue(directive, 'path')
        if (typeof value === 'string') defaultPath = value
        else
          undecidable(file, directive.at, thing, '@defaultPath takes a computed value', 'Write the path as a string.')
      }
      if (directive.name === 'ignorePatterns') {
        const value = directiveValue(directive, 'patterns')
        if (Array.isArray(value)) ignore = value
        else
          undecidable(
            file,
            directive.at,
            thing,
            '@ignorePatterns takes a computed value',
            'Write the patterns as a list of strings.',
          )
      }
    }
    return {
      name: given.name,
      // A default is the body's business: callers see an optional argument.
      type: given.hasDefault ? { ...type, optional: true } : type,
      ...(given.doc ? { description: given.doc } : {}),
      ...(defaultPath ? { defaultPath } : {}),
      ...(ignore.length > 0 ? { ignore } : {}),
    }
  }

  const argumentList = (
    file: string,
    owner: string,
    list: readonly DangArgument[],
    pointer: string,
    note: Note,
  ): ArgumentInput[] => {
    const kept: ArgumentInput[] = []
    for (const given of list) {
      const made = argument(file, owner, given)
      if (made === undefined) continue
      note(`${pointer}/arguments/${kept.length}`, given.at)
      kept.push(made)
    }
    return kept
  }

  function func(file: string, owner: string, field: DangField, pointer: string, note: Note): FunctionInput | undefined {
    const thing = `${owner}.${field.name}`
    const returnType = field.type && reference(file, field.type, `Function ${thing}`)
    if (returnType === undefined) {
      if (field.type === undefined)
        undecidable(file, field.at, `Function ${thing}`, 'its return type is inferred', 'Write the return type.')
      return undefined
    }
    note(pointer, field.at)
    const has = (name: string): boolean => field.directives.some((directive) => directive.name === name)
    const cache = field.directives.find(({ name }) => name === 'cache')
    const policy = cache && cachePolicy(cache)
    if (cache !== undefined && policy === false)
      undecidable(
        file,
        cache.at,
        `The cache policy of ${thing}`,
        '@cache takes a computed value',
        'Write policy and ttl as constants.',
      )
    return {
      name: field.name,
      returnType,
      ...(field.doc ? { description: field.doc } : {}),
      arguments: argumentList(file, `function ${thing}`, field.arguments ?? [], pointer, note),
      ...(policy ? { cachePolicy: { ...policy } } : {}),
      check: has('check'),
      generator: has('generate'),
      up: has('up'),
      agent: has('agent'),
    }
  }

  const isFunction = (field: DangField): boolean => field.hasBody || field.arguments !== undefined

  /** The type of a field without one: that of a literal. */
  function inferred(value: readonly Token[] | undefined): TypeReference | undefined {
    const [token] = value ?? []
    if (token === undefined || value?.length !== 1) return undefined
    if (token.kind === 'text' || token.kind === 'template') return { kind: 'STRING', optional: false }
    if (token.kind === 'number' && /^\d+$/.test(token.value)) return { kind: 'INTEGER', optional: false }
    return token.value === 'true' || token.value === 'false' ? { kind: 'BOOLEAN', optional: false } : undefined
  }

  function field(file: string, owner: string, given: DangField): FieldInput | undefined {
    const thing = `Field ${owner}.${given.name}`
    const type = given.type === undefined ? inferred(given.value) : reference(file, given.type, thing)
    if (type !== undefined) return { name: given.name, type, ...(given.doc ? { description: given.doc } : {}) }
    if (given.type === undefined)
      undecidable(file, given.at, thing, 'its type is inferred from code', 'Write its type.')
    return undefined
  }

  return {
    object(file, { name, doc, directives, fields, constructorArguments, at }, note) {
      const roles = { keys: [] as string[], get: [] as string[], delta: [] as string[] }
      const noteRoles = (each: DangField, of: readonly (keyof typeof roles)[]): void => {
        for (const role of of) if (each.directives.some((one) => one.name === role)) roles[role].push(each.name)
      }
      const functions: FunctionInput[] = []
      const made: FieldInput[] = []
      for (const each of fields) {
        if (!each.isPublic) continue
        if (isFunction(each)) {
          const one = func(file, name, each, `/functions/${functions.length}`, note)
          if (one !== undefined) functions.push(one)
          noteRoles(each, ['get'])
          continue
        }
        const one = field(file, name, each)
        if (one === undefined) continue
        note(`/fields/${made.length}`, each.at)
        made.push(one)
        noteRoles(each, ['keys', 'delta'])
      }
      const marked = directives.some((one) => one.name === 'collection')
      const { collection } = collectionOf(name, { marked, ...roles }, (code, data) =>
        findings.push(createFinding(code, '', data, placed(file, at))),
      )
      const parameters =
        constructorArguments ??
        fields.flatMap((each): DangArgument[] => {
          const hasDefault = each.value !== undefined
          if (isFunction(each) || each.type === undefined || (hasDefault && !each.isPublic)) return []
          const { type, directives, at } = each
          return [{ name: each.name, type, directives, at, hasDefault, ...(each.doc ? { doc: each.doc } : {}) }]
        })
      return {
        name,
        ...(doc ? { description: doc } : {}),
        fields: made,
        functions,
        ...(collection === undefined ? {} : { collection: { ...collection } }),
        constructorFunction: {
          arguments: argumentList(file, `the constructor of ${name}`, parameters, '/constructorFunction', note),
        },
      }
    },
    interface(file, { name, fields }, note) {
      const functions = fields.flatMap(
        (each) => func(file, name, each, `/functions/${fields.indexOf(each)}`, note) ?? [],
      )
      return { name, functions }
    },
  }
}
