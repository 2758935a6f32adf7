import type { FieldTypedef, FunctionTypedef, ObjectTypedef } from '../../src/typedefs/types.ts'
import type { DispatchedModule, ModuleClass } from './types.ts'
import { typescriptFacts } from './typescriptFacts.ts'

/** A field with the name its property has in code. */
export interface IndexedField {
  readonly typedef: FieldTypedef
  readonly property: string
  readonly bigint: boolean
}

export interface IndexedObject {
  readonly typedef: ObjectTypedef
  /** Absent for a type alias: its values are plain objects. */
  readonly type?: ModuleClass
  /** By the name in JSON. */
  readonly fields: ReadonlyMap<string, IndexedField>
  /** By the name in code. */
  readonly properties: ReadonlyMap<string, IndexedField>
  readonly functions: ReadonlyMap<string, FunctionTypedef>
}

/** The members of an enum: what they are in code and what stands for them in JSON. */
export interface IndexedEnum {
  readonly toCode: ReadonlyMap<string, string | number>
  readonly toJson: ReadonlyMap<string | number, string>
}

/** Everything a dispatcher looks up, by name. */
export interface ModuleIndex {
  readonly objects: ReadonlyMap<string, IndexedObject>
  readonly enums: ReadonlyMap<string, IndexedEnum>
}

export function indexModule({ typedefs, wire, classes }: DispatchedModule): ModuleIndex {
  const wires = new Map(wire.enums.map(({ name, members }) => [name, members]))
  return {
    objects: new Map(
      typedefs.objects.map((typedef) => [typedef.name, indexObject(typedef, classes.get(typedef.name))]),
    ),
    enums: new Map(
      typedefs.enums.map(({ name, members }) => {
        const json = new Map(wires.get(name)?.map((member) => [member.name, member.json]))
        const pairs = members.map((member) => {
          const code = typescriptFacts(member).value ?? member.value
          return [code, json.get(member.name) ?? member.name] as const
        })
        return [name, { toCode: new Map(pairs.map(([code, text]) => [text, code])), toJson: new Map(pairs) }]
      }),
    ),
  }
}

function indexObject(typedef: ObjectTypedef, type: ModuleClass | undefined): IndexedObject {
  const fields = typedef.fields.map((field): IndexedField => {
    const { property = field.name, bigint = false } = typescriptFacts(field)
    return { typedef: field, property, bigint }
  })
  return {
    typedef,
    ...(type === undefined ? {} : { type }),
    fields: new Map(fields.map((field) => [field.typedef.name, field])),
    properties: new Map(fields.map((field) => [field.property, field])),
    functions: new Map(typedef.functions.map((each) => [each.name, each])),
  }
}
