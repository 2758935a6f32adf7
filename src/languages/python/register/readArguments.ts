import type { ArgumentTypedef, JsonText, TypeReference } from '../../../typedefs/index.ts'
import { resolveHint, stripAnnotated } from '../run/resolveHint.ts'
import { PythonError } from '../run/run.ts'
import { iterate } from '../run/subscript.ts'
import { type Node, placeOf } from '../syntax/tree.ts'
import type { Annotation, CallValue, ModuleValue, Parameter, Value } from '../values/types.ts'
import { isExtern } from '../values/values.ts'
import { type Register, report, typeFor, undecided } from './context.ts'
import { docOf, firstArgument, metaOf, unknownMeta } from './metadata.ts'
import { toJsonText } from './toJsonText.ts'
import { acceptsNone } from './typeOf.ts'

/** `from_` is `from`; what starts with an underscore or ends in two stays. */
export const normalizeName = (name: string): string =>
  name.endsWith('_') && name.at(-2) !== '_' && !name.startsWith('_') ? name.slice(0, -1) : name

export interface ParameterSource {
  readonly parameters: readonly Parameter[]
  /** Whose names the annotations are written in. */
  readonly module: ModuleValue
  /** `function build of Main`, for messages. */
  readonly owner: string
}

/** The arguments as the SDK registers them; undefined where one of them cannot be, with findings. */
export function readArguments(register: Register, source: ParameterSource): ArgumentTypedef[] | undefined {
  const read: (ArgumentTypedef | undefined)[] = []
  for (const parameter of source.parameters)
    if (parameter.name !== 'self') read.push(readArgument(register, source, parameter))
  return read.every((argument) => argument !== undefined) ? read : undefined
}

function readArgument(register: Register, source: ParameterSource, parameter: Parameter): ArgumentTypedef | undefined {
  const { run } = register
  const place = placeOf(parameter.node)
  const thing = `argument ${parameter.name} of ${source.owner}`
  if (parameter.kind === 'positional-only') {
    report(register, 'python-positional-only', { argument: parameter.name, owner: source.owner }, place)
    return undefined
  }
  if (parameter.annotation === undefined) {
    report(register, 'python-untyped-argument', { argument: parameter.name, owner: source.owner }, place)
    return undefined
  }
  const hint = resolveFor(register, parameter.annotation, source.module)
  if (hint === undefined) return undefined
  const inner = hint.kind === 'generic' && isExtern(hint.origin, 'dataclasses.InitVar') ? (hint.items[0] ?? hint) : hint
  const plain = stripAnnotated(inner)
  const type = typeFor(register, plain, thing, place, undefined)
  if (type === undefined) return undefined
  // Older SDKs looked for metadata in the annotation as it stood, which the future import makes a text.
  const raw = parameter.annotation.value
  const isHidden = (raw.kind === 'forward' || raw.kind === 'str') && run.target.behaves('python-texts-hide-metadata')
  if (isHidden && holdsMetadata(hint, 0)) {
    const problem = 'the SDK of this release does not look into annotations written as texts or under the future import'
    report(
      register,
      'python-metadata-lost',
      { thing, problem, instead: 'Remove `from __future__ import annotations`, or the quotes.' },
      place,
    )
  }
  reportNested(register, inner, thing, placeOf(parameter.annotation.node))
  return fill(register, source, parameter, hint, isHidden ? raw : hint, type, thing)
}

/** Metadata in `Optional[Annotated[…]]` and `list[Annotated[…]]` is not seen. */
function reportNested(register: Register, hint: Value, thing: string, place: ReturnType<typeof placeOf>): void {
  const isOuter = hint.kind === 'generic' && isExtern(hint.origin, 'typing.Annotated')
  const inside = isOuter ? hint.items.slice(0, 1) : hint.kind === 'generic' || hint.kind === 'union' ? hint.items : []
  if (inside.some((item) => holdsMetadata(item, 0)))
    report(
      register,
      'python-metadata-lost',
      { thing, problem: 'it stands inside of another type', instead: 'Put `Annotated[…]` around the whole type.' },
      place,
    )
}

function holdsMetadata(hint: Value, depth: number): boolean {
  if (depth > 20 || (hint.kind !== 'generic' && hint.kind !== 'union')) return false
  if (
    hint.kind === 'generic' &&
    isExtern(hint.origin, 'typing.Annotated') &&
    hint.items.slice(1).some((item) => item.kind === 'call' && item.path.startsWith('dagger.'))
  )
    return true
  return hint.items.some((item) => holdsMetadata(item, depth + 1))
}

/** An annotation in the module's names; a finding and undefined where a name is not defined. */
export function resolveFor(
  register: Register,
  annotation: Annotation,
  module: ModuleValue,
  names?: ReadonlyMap<string, Value>,
): Value | undefined {
  try {
    return resolveHint(register.run, annotation.value, module, annotation.node, names)
  } catch (error) {
    if (!(error instanceof PythonError)) throw error
    report(register, 'python-annotation', { problem: error.message }, error.place)
    return undefined
  }
}

function fill(
  register: Register,
  source: ParameterSource,
  parameter: Parameter,
  hint: Value,
  meta: Value,
  type: TypeReference,
  thing: string,
): ArgumentTypedef | undefined {
  const { run } = register
  const place = placeOf(parameter.node)
  const unknownExtra = unknownMeta(meta)
  if (unknownExtra?.kind === 'unknown')
    undecided(
      register,
      `What is said about ${thing}`,
      unknownExtra,
      'Write it there, or as a constant of this module.',
      place,
    )
  const nullable = acceptsNone(stripInit(hint))
  const name = metaText(register, meta, 'Name', 'name', thing) || normalizeName(parameter.name)
  const defaultPath = metaText(register, meta, 'DefaultPath', 'from_context', thing) || undefined
  const defaultAddress = metaText(register, meta, 'DefaultAddress', 'address', thing) || undefined
  const deprecatedMeta = metaOf(meta, 'Deprecated')
  const deprecated =
    deprecatedMeta === undefined ? undefined : (metaText(register, meta, 'Deprecated', 'reason', thing) ?? '')
  const hasDefault = parameter.default !== undefined
  if (hasDefault && parameter.default?.kind === 'none' && !nullable) {
    report(register, 'python-none-default', { argument: parameter.name, owner: source.owner }, place)
    return undefined
  }
  if (defaultPath !== undefined && hasDefault && !(nullable && parameter.default?.kind === 'none')) {
    report(register, 'python-two-defaults', { argument: parameter.name, owner: source.owner }, place)
    return undefined
  }
  if (
    deprecated !== undefined &&
    deprecated !== '' &&
    !hasDefault &&
    defaultPath === undefined &&
    defaultAddress === undefined &&
    !nullable
  ) {
    report(register, 'python-deprecated-required', { argument: parameter.name, owner: source.owner }, place)
    return undefined
  }
  if (parameter.default?.kind === 'none' && type.kind === 'ENUM' && run.enums.has(type.name))
    report(register, 'python-enum-none', { thing, enum: type.name }, place)
  const given =
    parameter.default === undefined ? undefined : readDefault(register, parameter.default, thing, parameter.node)
  const description = docOf(register.run, meta)
  const argument: ArgumentTypedef = {
    name,
    type: nullable || given?.optional === true ? optionalOf(type) : type,
    description,
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(given?.text === undefined ? {} : { defaultValue: given.text }),
    ...(defaultPath === undefined ? {} : { defaultPath }),
    ...(defaultAddress === undefined ? {} : { defaultAddress }),
    ignore: ignoreOf(register, meta, thing),
    ...sentBySdk(
      given?.written,
      !nullable && (defaultPath !== undefined || defaultAddress !== undefined || isWorkspace(type)),
      ['Doc', 'DefaultPath', 'DefaultAddress'].filter((kind) => isEmptyText(metaOf(meta, kind))),
    ),
  }
  register.places.set(argument, place)
  return argument
}

const isWorkspace = (type: TypeReference): boolean => type.kind === 'OBJECT' && type.name === 'Workspace'

const isEmptyText = (call: CallValue | undefined): boolean => {
  const [given] = [...(call?.items ?? []), ...(call?.keywords.values() ?? [])]
  return given?.kind === 'str' && given.value === ''
}

const sentAs: Readonly<Record<string, string>> = {
  Doc: 'description',
  DefaultPath: 'defaultPath',
  DefaultAddress: 'defaultAddress',
}

/** What the SDK itself sends, where documents and engines have another form for it. */
function sentBySdk(
  written: string | undefined,
  required: boolean,
  empty: readonly string[],
): Pick<ArgumentTypedef, 'extensions'> {
  if (written === undefined && !required && empty.length === 0) return {}
  const sent = {
    ...(written === undefined ? {} : { default: written }),
    ...(required ? { optional: false } : {}),
    ...(empty.length === 0 ? {} : { empty: empty.map((kind) => sentAs[kind]) }),
  }
  return { extensions: { 'x-sdk': JSON.stringify(sent) as JsonText } }
}

const stripInit = (hint: Value): Value => {
  const plain = stripAnnotated(hint)
  return plain.kind === 'generic' && isExtern(plain.origin, 'dataclasses.InitVar')
    ? stripAnnotated(plain.items[0] ?? plain)
    : plain
}

const optionalOf = (type: TypeReference): TypeReference =>
  type.kind === 'VOID' || type.optional ? type : { ...type, optional: true }

interface Default {
  readonly optional: boolean
  readonly text?: JsonText
  /** The text as Python spells it, where that differs. */
  readonly written?: string
}

/** A factory has a value that only making it tells: the SDK registers the argument as optional. */
export const factoryDefault: Value = {
  kind: 'native',
  name: 'factory',
  call: ({ node }) => ({ kind: 'unknown', why: 'it is made', place: placeOf(node) }),
}

function readDefault(register: Register, value: Value, thing: string, node: Node): Default {
  const json = toJsonText(value)
  if (!json.ok) {
    if (json.why === 'unknown')
      undecided(
        register,
        `The default of ${thing}`,
        json.unknown,
        'Write a constant there, or make the argument optional and choose the value in the function.',
        placeOf(node),
      )
    else if (value !== factoryDefault) report(register, 'python-default-dropped', { thing }, placeOf(node))
    return { optional: true }
  }
  if (/\b(Infinity|NaN)\b/.test(json.text.replace(/"(\\.|[^"\\])*"/g, ''))) {
    report(register, 'python-default-not-json', { thing, value: json.text }, placeOf(node))
    return { optional: true }
  }
  const text = compact(json.text) as JsonText
  return text === json.text ? { optional: false, text } : { optional: false, text, written: json.text }
}

/** Without white space between tokens and with plain characters; numbers stay as written. */
const compact = (text: string): string =>
  text.replace(/"(?:\\.|[^"\\])*"|\s+/g, (token) => (token.startsWith('"') ? JSON.stringify(JSON.parse(token)) : ''))

function metaText(register: Register, meta: Value, kind: string, keyword: string, thing: string): string | undefined {
  const call: CallValue | undefined = metaOf(meta, kind)
  const value = call === undefined ? undefined : firstArgument(call, keyword)
  if (value === undefined || value.kind === 'none') return undefined
  if (value.kind === 'str') return value.value
  if (value.kind === 'unknown')
    undecided(register, `${kind} of ${thing}`, value, 'Write a text there, or the name of a constant.', value.place)
  return undefined
}

function ignoreOf(register: Register, meta: Value, thing: string): string[] {
  const call = metaOf(meta, 'Ignore')
  const value = call === undefined ? undefined : firstArgument(call, 'patterns')
  if (value === undefined) return []
  const items = iterate(value)
  const patterns = items?.flatMap((item) => (item.kind === 'str' ? [item.value] : [])) ?? []
  if (items === undefined || patterns.length !== items.length) {
    const unknown = value.kind === 'unknown' ? value : items?.find((item) => item.kind === 'unknown')
    if (unknown?.kind === 'unknown')
      undecided(register, `Ignore of ${thing}`, unknown, 'Write the patterns there, or as a constant.', unknown.place)
  }
  return patterns
}
