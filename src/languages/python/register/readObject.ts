import type {
  FieldTypedef,
  FunctionTypedef,
  InterfaceTypedef,
  ObjectTypedef,
  TypeReference,
} from '../../../typedefs/index.ts'
import { collectionOf } from '../../collectionOf.ts'
import { stripAnnotated } from '../run/resolveHint.ts'
import { placeOf } from '../syntax/tree.ts'
import type { ClassValue, DataclassField } from '../values/types.ts'
import { type Register, report, typeFor } from './context.ts'
import { classDoc, docOf } from './metadata.ts'
import { normalizeName, resolveFor } from './readArguments.ts'
import { readConstructor, readFunction } from './readFunction.ts'
import { typeOf } from './typeOf.ts'

interface Functions {
  readonly functions: readonly FunctionTypedef[]
  /** The function that `name=""` made the constructor, or undefined. */
  readonly maker: FunctionTypedef | undefined
  /** Those that get an item of a collection. */
  readonly getters: readonly string[]
}

/** Functions in the order of their names; one that comes later under the same name takes the place of the first. */
function readFunctions(register: Register, of: ClassValue): Functions {
  const byName = new Map<string, FunctionTypedef | undefined>()
  const getters: string[] = []
  for (const [attribute, value, node] of of.registered?.functions ?? []) {
    const { name, typedef } = readFunction(register, of, value, node)
    if (byName.has(name))
      report(register, 'python-function-replaced', { function: name, object: of.name, attribute }, placeOf(node))
    byName.set(name, typedef)
    if (value.kind === 'function' && value.marks.has('get')) getters.push(name)
  }
  const maker = byName.get('')
  byName.delete('')
  return { functions: [...byName.values()].filter((typedef) => typedef !== undefined), maker, getters }
}

export function readInterface(register: Register, of: ClassValue): InterfaceTypedef {
  const { functions } = readFunctions(register, of)
  const typedef: InterfaceTypedef = { name: of.name, description: classDoc(of), functions }
  register.places.set(typedef, placeOf(of.node))
  return typedef
}

export function readObject(register: Register, of: ClassValue, isMain: boolean): ObjectTypedef {
  const fields: FieldTypedef[] = []
  for (const field of of.fields?.values() ?? []) {
    const read = field.exposed === undefined ? readPrivate(register, of, field) : readField(register, of, field)
    if (read === undefined) continue
    const at = fields.findIndex(({ name }) => name === read.name)
    if (at < 0) fields.push(read)
    else fields[at] = read
  }
  const { functions, maker, getters } = readFunctions(register, of)
  const collection = collectionOf(
    of.name,
    {
      marked: of.mro.some((base) => base.kind === 'class' && base.collection === true),
      keys: namesOf(of, 'keys'),
      get: getters,
      delta: namesOf(of, 'delta'),
    },
    (code, data) => report(register, code, data, placeOf(of.node)),
  )
  const made =
    maker === undefined
      ? isMain
        ? readConstructor(register, of, `the constructor of ${of.name}`)
        : undefined
      : { description: maker.description, arguments: maker.arguments }
  const deprecated = of.registered?.deprecated
  const typedef: ObjectTypedef = {
    name: of.name,
    description: classDoc(of),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(made === undefined ? {} : { constructorFunction: made }),
    fields,
    functions,
    ...collection,
  }
  register.places.set(typedef, placeOf(of.node))
  return typedef
}

const namesOf = (of: ClassValue, role: 'keys' | 'delta'): readonly string[] =>
  [...(of.fields?.values() ?? [])].filter(({ exposed }) => exposed?.role === role).map(registeredName)

/** The name a field is registered by. */
const registeredName = ({ exposed, name }: DataclassField): string => exposed?.name || normalizeName(name)

const ownerOf = (of: ClassValue, name: string): ClassValue => {
  const owner = of.mro.find((base) => base.kind === 'class' && base.annotations.has(name))
  return owner?.kind === 'class' ? owner : of
}

function readField(register: Register, of: ClassValue, field: DataclassField): FieldTypedef | undefined {
  const { exposed } = field
  const owner = ownerOf(of, field.name)
  const hint = resolveFor(register, field.annotation, owner.module, owner.attributes)
  const place = placeOf(field.node)
  const type =
    hint === undefined
      ? undefined
      : typeFor(register, stripAnnotated(hint), `field ${field.name} of ${of.name}`, place, undefined)
  if (type === undefined || exposed === undefined) return undefined
  const typedef: FieldTypedef = {
    name: registeredName(field),
    type,
    private: false,
    description: docOf(register.run, field.annotation.value),
    ...(exposed.deprecated === undefined ? {} : { deprecated: exposed.deprecated }),
  }
  register.places.set(typedef, place)
  return typedef
}

/** State that is not exposed; left out where the format has no word for its type. */
function readPrivate(register: Register, of: ClassValue, field: DataclassField): FieldTypedef | undefined {
  if (field.kind === 'initvar') return undefined
  const before = register.run.findings.length
  const owner = ownerOf(of, field.name)
  const hint = resolveFor(register, field.annotation, owner.module, owner.attributes)
  register.run.findings.length = before
  const result =
    hint === undefined
      ? undefined
      : typeOf({ ...register.types, self: undefined, loose: () => {} }, stripAnnotated(hint))
  if (result?.ok !== true || result.type.kind === 'VOID') return undefined
  const type: TypeReference = result.type
  const typedef: FieldTypedef = { name: field.name, type, private: true, description: '' }
  register.places.set(typedef, placeOf(field.node))
  return typedef
}
