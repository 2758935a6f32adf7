import { createFinding, type Finding } from '../../findings/index.ts'
import type { ObjectTypedef, SourceMap, Typedefs } from '../../typedefs/types.ts'

interface Named {
  readonly name: string
  readonly sourceMap?: SourceMap
}

type Labelled = readonly [label: string, part: Named]

const place = (part: Named): string =>
  part.sourceMap === undefined ? 'no place' : `${part.sourceMap.filename}:${part.sourceMap.line}`

function clashes(parts: readonly Labelled[]): readonly Finding[] {
  const taken = new Map<string, Labelled>()
  return parts.flatMap(([label, part]): readonly Finding[] => {
    const other = taken.get(part.name)
    if (other === undefined) {
      taken.set(part.name, [label, part])
      return []
    }
    const data = { thing: label, other: other[0], place: place(other[1]) }
    return [
      createFinding('scan-name-taken', '', data, part.sourceMap === undefined ? {} : { sourceMap: part.sourceMap }),
    ]
  })
}

const members = ({ name, fields, functions }: ObjectTypedef): readonly Labelled[] => [
  ...fields.map((field): Labelled => [`Field ${name}.${field.name}`, field]),
  ...functions.map((part): Labelled => [`Function ${name}.${part.name}`, part]),
]

/** Names that two parts share, where one would silently replace the other. */
export function checkNames({ objects, enums, interfaces }: Typedefs): readonly Finding[] {
  const types: readonly Labelled[] = [
    ...objects.map((part): Labelled => [`Object ${part.name}`, part]),
    ...enums.map((part): Labelled => [`Enum ${part.name}`, part]),
    ...interfaces.map((part): Labelled => [`Interface ${part.name}`, part]),
  ]
  return [...clashes(types), ...objects.flatMap((object) => clashes(members(object)))]
}
