import type { CachePolicy, ConstructorTypedef, FunctionTypedef } from '../../../typedefs/index.ts'
import { classAttribute, lookUpInClass } from '../run/attributeOf.ts'
import { stripAnnotated } from '../run/resolveHint.ts'
import { type Node, placeOf } from '../syntax/tree.ts'
import type { ClassValue, ConstructorValue, FunctionMeta, FunctionValue, Parameter, Value } from '../values/types.ts'
import { type Register, report, typeFor } from './context.ts'
import { classDoc, functionDoc } from './metadata.ts'
import { factoryDefault, normalizeName, type ParameterSource, readArguments, resolveFor } from './readArguments.ts'

/** What `functools.wraps` was used on: its signature and names count. */
const innermost = (of: FunctionValue): FunctionValue => {
  let inner = of
  for (let depth = 0; inner.wrapped !== undefined && depth < 50; depth++) inner = inner.wrapped
  return inner
}

const signatureOf = (of: FunctionValue, owner: string): ParameterSource => {
  const inner = innermost(of)
  // A bound method has no first parameter; a wrapper shows those of what it wraps.
  const parameters = of.wrapped === undefined ? of.parameters : inner.parameters
  return { parameters, module: inner.module, owner }
}

export interface ReadFunction {
  /** `""` is the constructor. */
  readonly name: string
  readonly typedef: FunctionTypedef | undefined
}

/** A function that the SDK registers, under the name it registers it by. */
export function readFunction(
  register: Register,
  of: ClassValue,
  value: FunctionValue | ConstructorValue,
  node: Node,
): ReadFunction {
  if (value.kind === 'constructor') {
    const name = value.meta.name ?? normalizeName(value.attribute)
    return { name, typedef: readConstructorFunction(register, value, name, node) }
  }
  const meta = value.meta ?? { name: undefined, doc: undefined, cache: undefined, deprecated: undefined }
  const name = meta.name ?? normalizeName(value.name)
  const owner = name === '' ? `the constructor of ${of.name}` : `function ${name} of ${of.name}`
  const source = signatureOf(value, owner)
  const returns = innermost(value).returns ?? value.returns
  const hint: Value | undefined =
    returns === undefined ? { kind: 'none' } : resolveFor(register, returns, source.module)
  const returnType =
    hint === undefined
      ? undefined
      : typeFor(register, stripAnnotated(hint), `the result of ${owner}`, placeOf(returns?.node ?? node), of)
  const list = readArguments(register, source)
  if (returnType === undefined || list === undefined) return { name, typedef: undefined }
  const marks = new Set([...value.marks, ...innermost(value).marks])
  const typedef: FunctionTypedef = {
    name,
    returnType,
    description: meta.doc ?? functionDoc(value),
    ...deprecation(meta),
    arguments: list,
    ...cachePolicy(register, meta, owner, node),
    check: marks.has('check'),
    generator: marks.has('generate'),
    up: marks.has('up'),
    agent: marks.has('agent'),
  }
  register.places.set(typedef, placeOf(node))
  return { name, typedef }
}

const deprecation = (meta: FunctionMeta): { readonly deprecated?: string } =>
  meta.deprecated === undefined || meta.deprecated === '' ? {} : { deprecated: meta.deprecated }

const duration = /^[-+]?(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))*$/

function cachePolicy(
  register: Register,
  meta: FunctionMeta,
  owner: string,
  node: Node,
): { readonly cachePolicy?: CachePolicy } {
  const { cache } = meta
  if (cache === undefined || cache === '') return {}
  if (cache === 'never') return { cachePolicy: { policy: 'Never' } }
  if (cache === 'session') return { cachePolicy: { policy: 'PerSession' } }
  if (!duration.test(cache) && cache !== '0')
    report(register, 'python-cache-duration', { owner, value: cache }, placeOf(node))
  return { cachePolicy: { policy: 'Default', timeToLive: cache } }
}

function readConstructorFunction(
  register: Register,
  value: ConstructorValue,
  name: string,
  node: Node,
): FunctionTypedef | undefined {
  const maker = readConstructor(register, value.class, `function ${name}`)
  const type = typeFor(register, value.class, `the result of function ${name}`, placeOf(node), undefined)
  if (maker === undefined || type === undefined) return undefined
  const typedef: FunctionTypedef = {
    name,
    returnType: type,
    description: value.meta.doc ?? maker.description,
    ...deprecation(value.meta),
    arguments: maker.arguments,
    ...cachePolicy(register, value.meta, `function ${name}`, node),
    check: false,
    generator: false,
    up: false,
    agent: false,
  }
  register.places.set(typedef, placeOf(node))
  return typedef
}

/** What makes an object: a class method `create`, a written `__init__`, or the one that the fields make. */
export function readConstructor(register: Register, of: ClassValue, owner: string): ConstructorTypedef | undefined {
  const create = of.mro.some((base) => base.kind === 'class' && base.registered !== undefined)
    ? classAttribute(register.run, of, 'create', of.node)
    : undefined
  const isCreate = create?.kind === 'bound' && create.self === of
  const source: ParameterSource = isCreate
    ? { ...signatureOf(create.function, owner), parameters: innermost(create.function).parameters.slice(1) }
    : initializer(of, owner)
  const list = readArguments(register, source)
  if (list === undefined) return undefined
  const typedef: ConstructorTypedef = {
    description: isCreate ? functionDoc(create.function) : classDoc(of),
    arguments: list,
  }
  register.places.set(typedef, placeOf(isCreate ? create.function.node : of.node))
  return typedef
}

function initializer(of: ClassValue, owner: string): ParameterSource {
  const maker = of.mro.find((base) => base.kind === 'class' && (base.generatedInit || base.attributes.has('__init__')))
  if (maker?.kind === 'class' && maker.generatedInit)
    return { parameters: generated(maker), module: maker.module, owner }
  const written = lookUpInClass(of, '__init__')
  if (written?.kind === 'function')
    return { ...signatureOf(written, owner), parameters: innermost(written).parameters.slice(1) }
  // A class without any takes *args and **kwargs, of no type.
  return of.protocol
    ? { parameters: [bare('args', of), bare('kwargs', of)], module: of.module, owner }
    : { parameters: [], module: of.module, owner }
}

const bare = (name: string, of: ClassValue): Parameter => ({
  name,
  kind: 'plain',
  annotation: undefined,
  default: undefined,
  node: of.node,
})

/** The arguments of the `__init__` that a dataclass gets: those by position first. */
function generated(of: ClassValue): Parameter[] {
  const fields = [...((of.initFields ?? of.fields)?.values() ?? [])].filter((field) => field.init)
  const ordered = [...fields.filter((field) => !field.keywordOnly), ...fields.filter((field) => field.keywordOnly)]
  return ordered.map((field) => ({
    name: field.name,
    kind: field.keywordOnly ? 'keyword-only' : 'plain',
    annotation: field.annotation,
    default: field.factory ? factoryDefault : field.default,
    node: field.node,
  }))
}
