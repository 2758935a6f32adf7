import type { InterfaceTypedef } from '../../../typedefs/index.ts'
import { type Interface, isExported, type Named, typeText } from '../types/goTypes.ts'
import { interfaceMethods, type Method, objectMethods } from '../types/methodSet.ts'
import { commentText } from './commentText.ts'
import { findSpec } from './findDeclaration.ts'
import { type ReadFunction, readFunction } from './readFunction.ts'
import type { Registration } from './registration.ts'

export interface ReadInterface {
  readonly typedef: InterfaceTypedef
  readonly mentioned: readonly Named[]
}

/** An interface as the SDK registers it; undefined where it refuses it, which is said. */
export function readInterface(registration: Registration, type: Named, under: Interface): ReadInterface | undefined {
  const { name, file } = type
  const spec = file && findSpec(file, name)
  if (file === undefined || spec === undefined) return undefined
  const all = interfaceMethods(under, type)
  const isOfObject = (method: Method): boolean =>
    method.kind !== 'interface'
      ? method.kind !== 'declared'
      : objectMethods.includes(method.name) && isObjectMethod(registration, method)
  const found = new Set(all.filter(isOfObject).map((method) => method.name))
  if (!objectMethods.every((method) => found.has(method))) {
    registration.say('go-interface', { name }, file, spec.pos)
    return undefined
  }
  const methods = all
    .filter((method) => !isOfObject(method) && isExported(method.name))
    .map((method) => readMethod(registration, type, under, method))
  if (methods.includes(undefined)) return undefined
  const read = methods.filter((method): method is ReadFunction => method !== undefined)
  return {
    mentioned: read.flatMap((method) => method.mentioned),
    typedef: {
      name,
      description: commentText(spec.doc).trim(),
      sourceMap: file.places.place(spec.pos),
      functions: read.map((method) => method.typedef),
    },
  }
}

const objectResults: Readonly<Record<string, string>> = {
  MarshalJSON: '[]byte error',
  XXX_GraphQLType: 'string',
  XXX_GraphQLIDType: 'string',
  XXX_GraphQLID: 'string error',
}

/** Whether a method written out by hand is the one of DaggerObject. */
function isObjectMethod({ resolver }: Registration, method: Method): boolean {
  if (method.kind !== 'interface') return false
  const { type } = method.method
  const results = resolver.resolveFields(type.results, method.file).map(typeText)
  if (method.name === 'ID') return /\/dagger\.ID$/.test(results[0] ?? '') && results[1] === 'error'
  return results.join(' ') === objectResults[method.name]
}

function readMethod(
  registration: Registration,
  type: Named,
  under: Interface,
  method: Method,
): ReadFunction | undefined {
  const own = under.methods.find(({ name }) => name.name === method.name)
  const file = under.file
  if (own === undefined || file === undefined || type.file !== file) {
    registration.say(
      'go-declaration',
      {
        method: `${type.name}.${method.name}`,
        problem: 'it comes from an embedded interface',
        instead: `Write the method in ${type.name} itself.`,
      },
      type.file!,
      type.spec?.name.pos ?? 0,
    )
    return undefined
  }
  return readFunction(registration, {
    name: method.name,
    what: `${type.name}.${method.name}`,
    type: own.type,
    file,
    found: { type: own.type, file, ...(own.doc === undefined ? {} : { doc: own.doc }) },
  })
}
