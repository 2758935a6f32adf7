import { createFinding } from '../../../findings/index.ts'
import { resolveHint } from '../run/resolveHint.ts'
import { PythonError, type Run } from '../run/run.ts'
import { placeOf } from '../syntax/tree.ts'
import type { Annotation, Call, CallValue, ClassValue, DataclassField, Value } from '../values/types.ts'
import { isExtern, truth, unknown } from '../values/values.ts'

interface Options {
  readonly keywordOnly: boolean
  readonly frozen: boolean
  readonly init: boolean
}

/** `@dataclass`, bare or called. */
export function applyDataclass(run: Run, call: Call): Value | undefined {
  const flag = (name: string, otherwise: boolean): boolean => {
    const value = call.keywords.get(name)
    return value === undefined ? otherwise : truth(value) === true
  }
  const options: Options = {
    keywordOnly: flag('kw_only', false),
    frozen: flag('frozen', false),
    init: flag('init', true),
  }
  const [subject] = call.items
  if (subject === undefined)
    return {
      kind: 'native',
      name: 'dataclass',
      call: ({ items: [inner], node }) => {
        if (inner?.kind !== 'class') return inner ?? unknown(node, 'nothing is decorated')
        return applyDataclassTo(run, inner, options, call)
      },
    }
  return subject.kind === 'class' ? applyDataclassTo(run, subject, options, call) : subject
}

/** Reads the fields of a class as `dataclasses` does, and takes the markers away as it does. */
export function applyDataclassTo(run: Run, subject: ClassValue, options: Options, _call: Call): ClassValue {
  const fields = new Map<string, DataclassField>()
  let frozenBase = false
  let plainBase = false
  for (const base of [...subject.mro].reverse()) {
    if (base === subject || base.kind !== 'class') continue
    const inherited = inheritedFields(base)
    if (inherited === undefined) continue
    if (isFrozen(base)) frozenBase = true
    else plainBase = true
    for (const [name, field] of inherited) fields.set(name, field)
  }
  let keywordOnly = options.keywordOnly
  for (const [name, annotation] of subject.annotations) {
    if (isSentinel(annotation)) {
      keywordOnly = true
      continue
    }
    const field = readField(run, subject, name, annotation, keywordOnly)
    if (field !== undefined) fields.set(name, field)
  }
  for (const [name, value] of subject.attributes)
    if (value.kind === 'call' && isFieldCall(value) && !subject.annotations.has(name))
      throw new PythonError(
        'TypeError',
        `attribute \`${name}\` is a field but has no type`,
        placeOf(subject.nodes.get(name) ?? subject.node),
      )
  if (frozenBase && !options.frozen)
    throw new PythonError('TypeError', `\`${subject.name}\` cannot inherit a frozen dataclass`, placeOf(subject.node))
  if (options.frozen && plainBase)
    throw new PythonError(
      'TypeError',
      `\`${subject.name}\` is frozen and inherits a dataclass that is not`,
      placeOf(subject.node),
    )
  checkOrder(subject, fields, options)
  for (const field of fields.values()) if (subject.annotations.has(field.name)) setDefault(subject, field)
  if (subject.generatedInit && subject.fields !== undefined) subject.initFields ??= subject.fields
  subject.fields = fields
  subject.frozen = options.frozen
  if (options.init) subject.generatedInit = !subject.attributes.has('__init__')
  return subject
}

const isFrozen = (of: ClassValue): boolean => {
  const owner = of.mro.find((base) => base.kind === 'class' && base.fields !== undefined)
  return owner?.kind === 'class' && owner.frozen
}

const inheritedFields = (of: ClassValue): ReadonlyMap<string, DataclassField> | undefined => {
  const owner = of.mro.find((base) => base.kind === 'class' && base.fields !== undefined)
  return owner?.kind === 'class' ? owner.fields : undefined
}

/** Calls of Dagger's helpers that make an exposed field. */
const daggerFields: readonly string[] = ['dagger.field', 'dagger.keys', 'dagger.delta']

const isFieldCall = ({ path }: CallValue): boolean => daggerFields.includes(path) || path === 'dataclasses.field'

const written = ({ value }: Annotation): string =>
  value.kind === 'forward'
    ? value.node.file.text.slice(value.node.start, value.node.end)
    : value.kind === 'str'
      ? value.value
      : ''

const isSentinel = (annotation: Annotation): boolean =>
  isExtern(annotation.value, 'dataclasses.KW_ONLY') || /^(\w+\.)?KW_ONLY$/.test(written(annotation))

function annotationKind(run: Run, subject: ClassValue, annotation: Annotation): 'classvar' | 'initvar' | 'field' {
  let { value } = annotation
  const text = written(annotation)
  // Texts are looked at by their first name only, as dataclasses do.
  if (text !== '') {
    const head = /^\s*(\w+(?:\s*\.\s*\w+)?)/.exec(text)?.[1]
    if (head === undefined) return 'field'
    try {
      value = resolveHint(run, { kind: 'str', value: head }, subject.module, annotation.node)
    } catch (error) {
      if (error instanceof PythonError) return 'field'
      throw error
    }
  }
  const origin = value.kind === 'generic' ? value.origin : value
  if (isExtern(origin, 'typing.ClassVar')) return 'classvar'
  return isExtern(origin, 'dataclasses.InitVar') ? 'initvar' : 'field'
}

function readField(
  run: Run,
  subject: ClassValue,
  name: string,
  annotation: Annotation,
  keywordOnly: boolean,
): DataclassField | undefined {
  const node = subject.nodes.get(name) ?? annotation.node
  const { value } = annotation
  if (value.kind === 'generic' && isExtern(value.origin, 'typing.Annotated')) {
    const inner = value.items[0]
    if (
      isExtern(inner, 'dataclasses.InitVar') ||
      (inner?.kind === 'generic' && isExtern(inner.origin, 'dataclasses.InitVar'))
    )
      throw new PythonError(
        'BadUsageError',
        `attribute \`${name}\` has \`Annotated\` around \`InitVar\`: write \`InitVar[Annotated[…]]\``,
        placeOf(node),
      )
  }
  const kind = annotationKind(run, subject, annotation)
  if (kind === 'classvar') return undefined
  const given = subject.attributes.get(name)
  const call = given?.kind === 'call' && isFieldCall(given) ? given : undefined
  const keyword = (key: string): Value | undefined => call?.keywords.get(key)
  const isDagger = call !== undefined && daggerFields.includes(call.path)
  const role = call?.path === 'dagger.keys' ? 'keys' : call?.path === 'dagger.delta' ? 'delta' : undefined
  const fallback: Value | undefined = role === 'delta' ? { kind: 'none' } : undefined
  const written = call === undefined ? given : (keyword('default') ?? fallback)
  const callable = isDagger && written !== undefined && isCallable(written)
  const factory = callable ? written : isDagger ? undefined : keyword('default_factory')
  if (!callable && written !== undefined) refuseMutable(name, written, node)
  const init = keyword('init')
  const own = keyword('kw_only')
  return {
    name,
    annotation,
    kind,
    init: init === undefined ? role !== 'delta' : truth(init) !== false,
    keywordOnly: isDagger || (own === undefined ? keywordOnly : truth(own) === true),
    default: callable || factory !== undefined || isMissing(written) ? undefined : written,
    factory: factory !== undefined,
    exposed: isDagger
      ? {
          name: textOrFinding(run, call, 'name', name),
          deprecated: textOrFinding(run, call, 'deprecated', name),
          role,
        }
      : undefined,
    node,
  }
}

const isMissing = (value: Value | undefined): boolean =>
  isExtern(value, 'dataclasses.MISSING') || value?.kind === 'ellipsis'

function textOrFinding(run: Run, call: Call | undefined, key: string, name: string): string | undefined {
  const value = call?.keywords.get(key)
  if (value === undefined || value.kind === 'none') return undefined
  if (value.kind === 'str') return value.value
  run.findings.push(
    createFinding(
      'read-not-decidable',
      '',
      {
        thing: `\`${key}\` of field ${name}`,
        problem: value.kind === 'unknown' ? value.why : 'it is no text',
        instead: 'Write a text there, or the name of a constant.',
      },
      call === undefined ? {} : { sourceMap: placeOf(call.node) },
    ),
  )
  return undefined
}

const isCallable = (value: Value): boolean =>
  value.kind === 'function' ||
  value.kind === 'class' ||
  value.kind === 'native' ||
  value.kind === 'bound' ||
  value.kind === 'generic' ||
  (value.kind === 'extern' && !/\.[A-Z_]+$/.test(value.path)) ||
  value.kind === 'constructor'

function refuseMutable(name: string, value: Value, node: ClassValue['node']): void {
  if (value.kind === 'list' || value.kind === 'dict' || value.kind === 'set')
    throw new PythonError(
      'ValueError',
      `the default of attribute \`${name}\` is a ${value.kind}, which all objects would share: use a function that makes it`,
      placeOf(node),
    )
  // A class with an __eq__ of its own and no __hash__ counts as mutable as well.
  if (value.kind === 'instance' && value.class.fields !== undefined && !value.class.frozen)
    throw new PythonError(
      'ValueError',
      `the default of attribute \`${name}\` is an object, which all would share: use a function that makes it`,
      placeOf(node),
    )
}

function checkOrder(subject: ClassValue, fields: ReadonlyMap<string, DataclassField>, options: Options): void {
  if (!options.init) return
  let optional = false
  for (const field of fields.values()) {
    if (!field.init || field.keywordOnly) continue
    const hasDefault = field.default !== undefined || field.factory
    if (!hasDefault && optional)
      throw new PythonError(
        'TypeError',
        `attribute \`${field.name}\` without a default follows one with a default`,
        placeOf(subject.nodes.get(field.name) ?? subject.node),
      )
    optional ||= hasDefault
  }
}

function setDefault(subject: ClassValue, field: DataclassField): void {
  if (field.default !== undefined) subject.attributes.set(field.name, field.default)
  else if (subject.attributes.get(field.name)?.kind === 'call') subject.attributes.delete(field.name)
}
