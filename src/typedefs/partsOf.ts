import { uncapitalize } from '../text/capitalize.ts'
import type {
  ArgumentTypedef,
  ConstructorTypedef,
  EnumMemberTypedef,
  EnumTypedef,
  FieldTypedef,
  FunctionTypedef,
  InterfaceTypedef,
  ObjectTypedef,
  Typedefs,
} from './types.ts'

interface Values {
  readonly object: ObjectTypedef
  readonly interface: InterfaceTypedef
  readonly enum: EnumTypedef
  readonly constructor: ConstructorTypedef
  readonly field: FieldTypedef
  readonly function: FunctionTypedef
  readonly argument: ArgumentTypedef
  readonly member: EnumMemberTypedef
}

interface PartOf<Kind extends keyof Values> {
  readonly kind: Kind
  readonly value: Values[Kind]
  readonly pointer: string
  /** What it is a part of; absent for types. */
  readonly owner?: Part
}

/** A part of a document that has, or could have, a name and a place. */
export type Part = { [Kind in keyof Values]: PartOf<Kind> }[keyof Values]

/** The parts of a document in its order, each before what is in it: an object's constructor, fields and functions, and their arguments. */
export function* partsOf(typedefs: Typedefs): Generator<Part> {
  for (const [i, value] of typedefs.objects.entries()) {
    const object: Part = { kind: 'object', value, pointer: `/objects/${i}` }
    yield object
    if (value.constructorFunction !== undefined) {
      const pointer = `${object.pointer}/constructorFunction`
      yield* withArguments({ kind: 'constructor', value: value.constructorFunction, pointer, owner: object })
    }
    for (const [j, field] of value.fields.entries())
      yield { kind: 'field', value: field, pointer: `${object.pointer}/fields/${j}`, owner: object }
    yield* functionsOf(object)
  }
  for (const [i, value] of typedefs.interfaces.entries()) {
    const type: Part = { kind: 'interface', value, pointer: `/interfaces/${i}` }
    yield type
    yield* functionsOf(type)
  }
  for (const [i, value] of typedefs.enums.entries()) {
    const type: Part = { kind: 'enum', value, pointer: `/enums/${i}` }
    yield type
    for (const [j, member] of value.members.entries())
      yield { kind: 'member', value: member, pointer: `${type.pointer}/members/${j}`, owner: type }
  }
}

function* functionsOf(owner: PartOf<'object'> | PartOf<'interface'>): Generator<Part> {
  for (const [i, value] of owner.value.functions.entries())
    yield* withArguments({ kind: 'function', value, pointer: `${owner.pointer}/functions/${i}`, owner })
}

function* withArguments(owner: PartOf<'function'> | PartOf<'constructor'>): Generator<Part> {
  yield owner
  for (const [i, value] of owner.value.arguments.entries())
    yield { kind: 'argument', value, pointer: `${owner.pointer}/arguments/${i}`, owner }
}

/** A part as a person names it at the start of a sentence: `Argument to of function greet of Hello`. */
export function titleOfPart(part: Part): string {
  const name = part.kind === 'constructor' ? '' : part.value.name
  switch (part.kind) {
    case 'object':
      return `Object ${name}`
    case 'interface':
      return `Interface ${name}`
    case 'enum':
      return `Enum ${name}`
    case 'constructor':
      return `The constructor of ${ownerName(part)}`
    case 'field':
      return `Field ${name} of ${ownerName(part)}`
    case 'function':
      return `Function ${name} of ${ownerName(part)}`
    case 'member':
      return `Member ${name} of ${ownerName(part)}`
    case 'argument':
      return `Argument ${name} of ${part.owner === undefined ? '' : uncapitalize(titleOfPart(part.owner))}`
  }
}

// Objects need no word for what they are.
function ownerName({ owner }: Part): string {
  if (owner === undefined || owner.kind === 'constructor') return ''
  return owner.kind === 'object' ? owner.value.name : `${owner.kind} ${owner.value.name}`
}
