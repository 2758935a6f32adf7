import type {
  EnumTypedef,
  InterfaceTypedef,
  JsonText,
  ObjectTypedef,
  SourceMap,
  Typedefs,
} from '../../../typedefs/index.ts'
import type { Run } from '../run/run.ts'
import { placeOf } from '../syntax/tree.ts'
import { cleandoc } from '../values/strings.ts'
import type { ClassValue } from '../values/types.ts'
import { type Register, report } from './context.ts'
import { readEnum } from './readEnum.ts'
import { readInterface, readObject } from './readObject.ts'

/** The document of all that was registered while the package was walked through, and where its parts were written. */
export function moduleTypedefs(
  run: Run,
  name: string,
  main: string,
): { readonly typedefs: Typedefs; readonly places: ReadonlyMap<string, SourceMap> } {
  const loose = new Set<string>()
  const register: Register = {
    run,
    places: new Map(),
    types: {
      run,
      self: undefined,
      seen: new Set(),
      loose: (type, kind) => {
        if (!loose.has(type)) {
          loose.add(type)
          const place = looseClass(run, type)
          const code = kind === 'enum' ? 'python-enum-not-registered' : 'python-object-not-registered'
          report(
            register,
            code,
            { name: type },
            place === undefined ? { filename: '', line: 1, column: 1 } : placeOf(place.node),
          )
        }
      },
    },
  }
  const objects: ObjectTypedef[] = []
  const interfaces: InterfaceTypedef[] = []
  let description = ''
  for (const [key, value] of run.objects) {
    if (key === main) description = packageText(run, value)
    if (value.registered?.interface === true) interfaces.push(readInterface(register, value))
    else objects.push(readObject(register, value, key === main))
  }
  const enums: EnumTypedef[] = [...run.enums.values()].map((value) => readEnum(register, value))
  // The SDK sends null for every text that it does not have.
  const extensions = {
    'x-sdk': JSON.stringify({
      absent: 'null',
      ...(run.needs.size === 0 ? {} : { sdk: 'Python', needs: [...run.needs.values()] }),
    }) as JsonText,
  }
  const typedefs: Typedefs = { formatVersion: 1, name, description, objects, interfaces, enums, extensions }
  return { typedefs, places: placesOf(typedefs, register.places) }
}

function looseClass(run: Run, name: string): ClassValue | undefined {
  for (const module of run.modules.values())
    for (const value of module.scope.variables.values()) if (value.kind === 'class' && value.name === name) return value
  return undefined
}

/** The docstring of the package that holds the main object's file. A single file has none. */
function packageText(run: Run, main: ClassValue): string {
  const doc = run.modules.get(main.module.package)?.doc
  return main.module.package !== '' && doc?.kind === 'str' ? cleandoc(doc.value) : ''
}

function placesOf(typedefs: Typedefs, places: ReadonlyMap<object, SourceMap>): Map<string, SourceMap> {
  const found = new Map<string, SourceMap>()
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return
    const place = places.get(value)
    if (place !== undefined) found.set(pointer, place)
    for (const [key, inner] of Object.entries(value))
      if (key !== 'type' && key !== 'returnType') walk(inner, `${pointer}/${key}`)
  }
  walk(typedefs, '')
  return found
}
