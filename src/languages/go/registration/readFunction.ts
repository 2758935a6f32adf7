import type { CachePolicy, FunctionTypedef, TypeReference } from '../../../typedefs/index.ts'
import type { FuncDeclaration, FuncType } from '../syntax/nodes.ts'
import type { CommentGroup } from '../syntax/tokens.ts'
import type { GoFile } from '../types/goPackage.ts'
import type { GoType, Named } from '../types/goTypes.ts'
import type { TypeParameters } from '../types/resolver.ts'
import { commentText } from './commentText.ts'
import { isFlagged, type PragmaValue, readPragmas } from './pragmas.ts'
import { goJson } from './readJson.ts'
import { isVariadic, parameterNames, readParameters } from './readParameters.ts'
import { reasonOf } from './reasonOf.ts'
import { type Holder, mentioned, readReference, toTypeReference } from './reference.ts'
import type { Registration } from './registration.ts'
import { sentBySdk } from './sentBySdk.ts'

export interface ReadFunction {
  readonly typedef: FunctionTypedef
  /** Types that its result and arguments mention, in this order. */
  readonly mentioned: readonly Named[]
  /** Calls that the SDK makes without anything to say. */
  readonly silent: { readonly deprecated?: null }
  /** Is it marked as what gets an item of a collection? */
  readonly isGet: boolean
}

/** A function or method: its own type, and the declaration that the SDK finds for it, which may be another one's. */
export interface FunctionSource {
  readonly name: string
  /** As findings call it: `Build`, `Thing.Build`, `the constructor`. */
  readonly what: string
  readonly type: FuncType
  readonly file: GoFile
  readonly parameters?: TypeParameters
  readonly found: { readonly type: FuncType; readonly file: GoFile; readonly doc?: CommentGroup }
}

export const sourceOfDeclaration = (
  declaration: FuncDeclaration,
  file: GoFile,
  found: FuncDeclaration,
  what: string,
): FunctionSource => ({
  name: declaration.name.name,
  what,
  type: declaration.type,
  file,
  found: { type: found.type, file, ...(found.doc === undefined ? {} : { doc: found.doc }) },
})

const isError = (type: GoType): boolean => type.kind === 'named' && type.origin === 'universe' && type.name === 'error'

/** A function as the SDK registers it; undefined where it refuses it, which is said. */
export function readFunction(registration: Registration, source: FunctionSource): ReadFunction | undefined {
  const { name, what, type, file, found } = source
  const { values, rest } = readPragmas(commentText(found.doc))
  const holder: Holder = { what: `Function ${what}`, file: found.file, pos: found.type.pos }
  const marks = readMarks(registration, values, holder)
  const resolver = registration.resolver
  const own = new Map(source.parameters)
  for (const { names } of type.typeParameters)
    for (const parameter of names) own.set(parameter.name, { kind: 'typeParameter', name: parameter.name })
  const parameters = readParameters(registration, {
    what,
    file,
    declared: found.type,
    declaredFile: found.file,
    types: resolver.resolveFields(type.parameters, file, own),
    names: parameterNames(type.parameters),
    variadic: isVariadic(type.parameters),
  })
  const result = readResult(registration, resolver.resolveFields(type.results, file, own), source)
  if (marks === undefined || parameters === undefined || result === undefined) return undefined
  sayNotGenerated(registration, source)
  // `+deprecated=""`: the call is made, and engines take it for nothing.
  const silent =
    (values.get('deprecated') ?? null) !== null && marks.deprecated === undefined ? { deprecated: null } : {}
  return {
    mentioned: [...result.mentioned, ...parameters.mentioned],
    silent,
    isGet: isFlagged(values, 'get'),
    typedef: {
      name,
      returnType: result.type,
      description: rest.trim(),
      sourceMap: found.file.places.place(found.type.pos),
      arguments: parameters.arguments,
      agent: false,
      ...marks,
      ...sentBySdk({ calls: silent }),
    },
  }
}

type Marks = Pick<FunctionTypedef, 'check' | 'generator' | 'up' | 'deprecated' | 'cachePolicy'>

function readMarks(
  registration: Registration,
  values: ReadonlyMap<string, PragmaValue>,
  holder: Holder,
): Marks | undefined {
  const flag = (key: string): boolean | undefined => {
    if (!values.has(key)) return false
    const value = values.get(key) ?? null
    if (value === null || typeof value === 'boolean') return value ?? true
    wrongValue(registration, key, value, 'true or false', `Write +${key} alone.`, holder)
    return undefined
  }
  const check = flag('check')
  const generator = flag('generate')
  const up = flag('up')
  const cache = values.get('cache')
  if (values.has('cache') && typeof cache !== 'string')
    wrongValue(
      registration,
      'cache',
      cache ?? null,
      'a text in quotes',
      'Write +cache="never", +cache="session" or a time such as +cache="10m".',
      holder,
    )
  if (
    check === undefined ||
    generator === undefined ||
    up === undefined ||
    (values.has('cache') && typeof cache !== 'string')
  )
    return undefined
  const reason = reasonOf(registration, values, holder)?.trim()
  const cachePolicy = typeof cache === 'string' ? policyOf(cache) : undefined
  return {
    check,
    generator,
    up,
    ...(reason === undefined ? {} : { deprecated: reason }),
    ...(cachePolicy === undefined ? {} : { cachePolicy }),
  }
}

function wrongValue(
  { say }: Registration,
  pragma: string,
  value: PragmaValue,
  expected: string,
  instead: string,
  { what, file, pos }: Holder,
): void {
  say('go-pragma-value', { pragma, where: what, value: goJson(value), expected, instead }, file, pos)
}

function policyOf(text: string): CachePolicy | undefined {
  if (text === '') return undefined
  if (text === 'never') return { policy: 'Never' }
  return text === 'session' ? { policy: 'PerSession' } : { policy: 'Default', timeToLive: text.trim() }
}

const nothing: TypeReference = { kind: 'VOID', optional: false }

function readResult(
  registration: Registration,
  types: readonly GoType[],
  { what, file, type }: FunctionSource,
): { readonly type: TypeReference; readonly mentioned: readonly Named[] } | undefined {
  const pos = type.results[0]?.names[0]?.pos ?? type.results[0]?.type.pos ?? type.pos
  const [first] = types
  if (first === undefined) return { type: nothing, mentioned: [] }
  if (types.length > 2) {
    registration.say('go-results', { function: what, count: types.length }, file, pos)
    return undefined
  }
  if (types.length === 1 && isError(first)) return { type: nothing, mentioned: [] }
  const holder: Holder = { what: `The result of ${what}`, file, pos }
  const reference = readReference(registration, first, holder)
  const typeReference = reference && toTypeReference(registration, reference, holder)
  if (reference === undefined || typeReference === undefined) return undefined
  const second = types[1]
  if (second !== undefined && !isError(second))
    registration.say(
      'go-not-generated',
      { where: `Function ${what}`, problem: 'its second result is no error', instead: 'Return a value and an error.' },
      file,
      pos,
    )
  return { type: typeReference, mentioned: mentioned(reference) }
}

/** Names that the generated code has for itself. */
const generatedNames: ReadonlySet<string> = new Set([
  'parent',
  'err',
  'inputArgs',
  'parentJSON',
  'parentName',
  'fnName',
])

function sayNotGenerated({ say }: Registration, { what, file, type }: FunctionSource): void {
  const seen = new Set<string>()
  for (const { names } of type.parameters) {
    for (const { name, pos } of names) {
      const twice = name === '_' && seen.has(name)
      const problem = twice
        ? 'two arguments have no name'
        : generatedNames.has(name)
          ? `the generated code has a variable ${name} of its own`
          : undefined
      if (problem !== undefined)
        say(
          'go-not-generated',
          { where: `Function ${what}`, problem, instead: 'Give the argument another name.' },
          file,
          pos,
        )
      seen.add(name)
    }
  }
}
