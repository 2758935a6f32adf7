import type { ConstructorTypedef, FieldTypedef, FunctionTypedef, ObjectTypedef } from '../../../typedefs/index.ts'
import { collectionOf } from '../../collectionOf.ts'
import type { FuncDeclaration } from '../syntax/nodes.ts'
import type { GoFile } from '../types/goPackage.ts'
import { isExported, type Named, type Struct, type StructField } from '../types/goTypes.ts'
import { type Method, methodSet } from '../types/methodSet.ts'
import { commentText } from './commentText.ts'
import { findFunction, findSpec } from './findDeclaration.ts'
import { isFlagged, readPragmas } from './pragmas.ts'
import { type ReadFunction, readFunction, sourceOfDeclaration } from './readFunction.ts'
import { reasonOf } from './reasonOf.ts'
import { mentioned, readReference, toTypeReference } from './reference.ts'
import type { Registration } from './registration.ts'
import { sentBySdk } from './sentBySdk.ts'
import { tagValue } from './tagValue.ts'

export interface ReadObject {
  readonly typedef: ObjectTypedef
  /** Types of functions, fields and the constructor, in this order. */
  readonly mentioned: readonly Named[]
}

/** A struct as the SDK registers it; undefined where it refuses it, which is said. */
export function readObject(registration: Registration, type: Named, struct: Struct): ReadObject | undefined {
  const { name, file } = type
  if (file === undefined) return undefined
  const spec = findSpec(file, name)
  if (spec === undefined) return undefined
  const methods = methodSet(type, registration.resolver)
    .filter((method) => method.kind !== 'generated' && (method.kind === 'object' || isExported(method.name)))
    .map((method) => readMethod(registration, type, method))
  if (spec.type?.type.kind !== 'struct') {
    registration.say(
      'go-type',
      {
        where: `Type ${name}`,
        type: 'another struct',
        problem: 'a type that is registered must be declared as a struct itself',
        instead: `Use the other type, make this an alias (\`type ${name} = …\`), or write its fields out.`,
      },
      file,
      spec.pos,
    )
    return undefined
  }
  const fields = struct.fields
    .filter((field) => isExported(field.name))
    .map((field) => readField(registration, type, field, struct.file ?? file))
  const constructor_ = registration.isMain(name) ? registration.main.scope.get('New') : undefined
  const made =
    constructor_?.kind === 'func'
      ? readConstructor(registration, type, constructor_.declaration, constructor_.file)
      : null
  if (methods.includes(undefined) || fields.includes(undefined) || made === undefined) return undefined
  const goodMethods = methods.filter((method): method is ReadFunction => method !== undefined)
  const goodFields = fields.filter((field): field is ReadField => field !== undefined)
  const { values, rest } = readPragmas(commentText(spec.doc))
  const deprecated = reasonOf(registration, values, { what: `Type ${name}`, file, pos: spec.pos })?.trim()
  const inRole = (role: 'keys' | 'delta') =>
    goodFields.flatMap((field) => (field.role === role && field.typedef ? [field.typedef.name] : []))
  const collection = collectionOf(
    name,
    {
      marked: isFlagged(values, 'collection'),
      keys: inRole('keys'),
      get: goodMethods.filter(({ isGet }) => isGet).map(({ typedef }) => typedef.name),
      delta: inRole('delta'),
    },
    (code, data) => registration.say(code, data, file, spec.pos),
  )
  return {
    mentioned: [
      ...goodMethods.flatMap((method) => method.mentioned),
      ...goodFields.filter(({ typedef }) => typedef?.private === false).flatMap((field) => field.mentioned),
      ...(made?.mentioned ?? []),
    ],
    typedef: {
      name,
      description: rest.trim(),
      sourceMap: file.places.place(spec.pos),
      fields: goodFields.map(({ typedef }) => typedef).filter((typedef) => typedef !== undefined),
      functions: goodMethods.map((method): FunctionTypedef => method.typedef),
      ...(deprecated === undefined ? {} : { deprecated }),
      ...collection,
      ...(made === null ? {} : { constructorFunction: made.typedef }),
    },
  }
}

function readMethod(registration: Registration, type: Named, method: Method): ReadFunction | undefined {
  const what = `${type.name}.${method.name}`
  if (method.kind !== 'declared') {
    const file = method.kind === 'interface' ? method.file : type.file!
    const pos = type.spec?.name.pos ?? 0
    sayNotFound(
      registration,
      what,
      'it comes from an embedded interface',
      'Make the interface a field with a name.',
      type.file ?? file,
      pos,
    )
    return undefined
  }
  const { declaration, file } = method.method
  const found =
    file === undefined || (method.receiver?.package !== undefined && method.receiver.package !== registration.main)
      ? undefined
      : findFunction(file, method.name, method.receiver?.name)
  if (found === undefined) {
    sayNotFound(
      registration,
      what,
      'it is declared in another package',
      'Write a method of its own that calls it.',
      type.file!,
      type.spec?.name.pos ?? 0,
    )
    return undefined
  }
  if (!found.found) {
    const why =
      found.why === 'function-first'
        ? 'a function of the same name stands before it in the file'
        : 'its receiver is in parentheses, or has type parameters'
    const way =
      found.why === 'function-first'
        ? 'Move the function behind the method, or rename it.'
        : `Write the receiver as (x *${type.name}), on a type without type parameters.`
    sayNotFound(registration, what, why, way, file, declaration.type.pos)
    return undefined
  }
  return readFunction(registration, sourceOfDeclaration(declaration, file, found.declaration, what))
}

function sayNotFound(
  registration: Registration,
  method: string,
  problem: string,
  instead: string,
  file: GoFile,
  pos: number,
): void {
  registration.say('go-declaration', { method, problem, instead }, file, pos)
}

function readConstructor(
  registration: Registration,
  type: Named,
  declaration: FuncDeclaration,
  file: GoFile,
): { readonly typedef: ConstructorTypedef; readonly mentioned: readonly Named[] } | undefined {
  const found = findFunction(file, 'New', undefined)
  if (!found.found) return undefined
  const read = readFunction(registration, sourceOfDeclaration(declaration, file, found.declaration, 'New'))
  if (read === undefined) return undefined
  sayWrongResult(registration, type, declaration, file)
  const { description, sourceMap, deprecated, cachePolicy, check, generator, up, arguments: list } = read.typedef
  return {
    mentioned: read.mentioned,
    typedef: {
      description,
      arguments: list,
      ...(sourceMap === undefined ? {} : { sourceMap }),
      ...(deprecated === undefined ? {} : { deprecated }),
      ...sentBySdk({
        calls: {
          ...(cachePolicy && { cachePolicy }),
          ...(check && { check }),
          ...(generator && { generator }),
          ...(up && { up }),
          ...read.silent,
        },
      }),
    },
  }
}

function sayWrongResult(
  { resolver, say }: Registration,
  type: Named,
  declaration: FuncDeclaration,
  file: GoFile,
): void {
  const [first] = resolver.resolveFields(declaration.type.results, file)
  let result = first
  while (result?.kind === 'pointer' || result?.kind === 'alias')
    result = result.kind === 'pointer' ? result.element : result.target
  if (result?.kind === 'named' && result.name === type.name) return
  say(
    'go-not-generated',
    {
      where: 'Constructor New',
      problem: `it does not return ${type.name}`,
      instead: `Let it return *${type.name}, or rename it.`,
    },
    file,
    declaration.type.pos,
  )
}

interface ReadField {
  /** Absent: the field is not registered. */
  readonly typedef?: FieldTypedef
  /** What it is to a collection. */
  readonly role?: 'keys' | 'delta'
  readonly mentioned: readonly Named[]
}

function readField(registration: Registration, type: Named, field: StructField, file: GoFile): ReadField | undefined {
  const holder = { what: `Field ${field.name} of ${type.name}`, file, pos: field.pos }
  const reference = readReference(registration, field.type, holder)
  if (reference === undefined) return undefined
  const [tagged = ''] = tagValue(field.tag, 'json').split(',')
  if (tagged === '-') return { mentioned: [] }
  const above = readPragmas(commentText(field.doc))
  const behind = readPragmas(commentText(field.comment))
  const values = new Map([...above.values, ...behind.values])
  const mark = values.get('private')
  const isPrivate = values.has('private') && (mark === null || mark === true)
  if (mark !== undefined && mark !== null && typeof mark !== 'boolean')
    registration.say(
      'go-pragma-ignored',
      {
        pragma: 'private',
        where: holder.what,
        problem: 'its value is neither true nor false',
        instead: 'Write `+private` alone.',
      },
      file,
      field.pos,
    )
  const typeReference = isPrivate
    ? privateType(registration, reference)
    : toTypeReference(registration, reference, holder)
  if (typeReference === undefined) return isPrivate ? { mentioned: [] } : undefined
  const deprecated = reasonOf(registration, values, holder)?.trim()
  const role = (['keys', 'delta'] as const).find((one) => isFlagged(values, one))
  return {
    ...(role === undefined ? {} : { role }),
    mentioned: mentioned(reference),
    typedef: {
      name: tagged === '' ? field.name : tagged,
      type: typeReference,
      private: isPrivate,
      description: above.rest.trim() || behind.rest.trim(),
      sourceMap: file.places.place(field.pos),
      ...(deprecated === undefined ? {} : { deprecated }),
    },
  }
}

/** State that travels may have a type that cannot be registered; then it is not in the document, and nothing is said. */
const privateType = (
  registration: Registration,
  reference: Parameters<typeof toTypeReference>[1],
): ReturnType<typeof toTypeReference> =>
  toTypeReference({ ...registration, say: () => undefined }, reference, {
    what: '',
    file: registration.main.files[0]!,
    pos: 0,
  })
