import { createFinding } from '../../../findings/index.ts'
import { classAttribute } from '../run/attributeOf.ts'
import { PythonError, type Run } from '../run/run.ts'
import { placeOf } from '../syntax/tree.ts'
import type {
  Call,
  ClassValue,
  ConstructorValue,
  FunctionMeta,
  FunctionValue,
  Registered,
  Value,
} from '../values/types.ts'
import { unknown } from '../values/values.ts'
import { applyDataclassTo } from './applyDataclass.ts'
import { checkAttributeTypes } from './checkAttributeTypes.ts'
import { registerEnum } from './enums.ts'
import { needs } from './needs.ts'

type Decorator = (run: Run, subject: Value, call: Call) => Value

/** What calling a helper of the `dagger` package gives; undefined where it is not one of those that register. */
export function applyDagger(run: Run, name: string, call: Call): Value | undefined {
  if (/^(Doc|Name|DefaultPath|DefaultAddress|Ignore|Deprecated)$/.test(name))
    return { kind: 'call', path: `dagger.${name}`, ...call }
  if (name === 'field' || name === 'keys' || name === 'delta') {
    if (call.items.length > 0)
      throw new PythonError(
        'TypeError',
        `\`${name}()\` takes its default by keyword only: \`default=…\``,
        placeOf(call.node),
      )
    allow(run, call, ['default', 'name', 'init', 'deprecated'], name)
    return { kind: 'call', path: `dagger.${name}`, ...call }
  }
  const decorator = Object.hasOwn(decorators, name) ? decorators[name] : undefined
  if (decorator === undefined) return undefined
  allow(run, call, keywords[name] ?? ['func', 'cls'], name)
  const [subject] = call.items
  if (subject !== undefined && subject.kind !== 'none') return decorator(run, subject, call)
  return {
    kind: 'native',
    name,
    call: (inner) =>
      inner.items[0] === undefined
        ? unknown(inner.node, 'nothing is decorated')
        : decorator(run, inner.items[0], { ...call, node: inner.node }),
  }
}

const keywords: Readonly<Record<string, readonly string[]>> = {
  function: ['func', 'name', 'doc', 'cache', 'deprecated'],
  object_type: ['cls', 'deprecated'],
}

/** Keywords that came with a feature. */
const laterKeywords = { cache: 'cache-policy', deprecated: 'deprecation' } as const

function allow(run: Run, call: Call, known: readonly string[], name: string): void {
  for (const keyword of call.keywords.keys()) {
    if (keyword === 'cache' || keyword === 'deprecated') needs(run, laterKeywords[keyword], `${keyword}=`, call.node)
    if (!known.includes(keyword))
      throw new PythonError(
        'TypeError',
        `\`${name}()\` has no argument \`${keyword}\` in the SDK of ${run.target.release}`,
        placeOf(call.node),
      )
  }
}

const decorators: Readonly<Record<string, Decorator>> = {
  function: applyFunction,
  check: mark('check'),
  generate: mark('generate'),
  up: mark('up'),
  agent: mark('agent'),
  get: mark('get'),
  collection: (_run, subject, call) => {
    if (subject.kind === 'unknown') return exposed(subject)
    const wanted = classOf(subject, call, 'collection')
    wanted.collection = true
    return wanted
  },
  object_type: (run, subject, call) => {
    if (subject.kind === 'unknown') return exposed(subject)
    const wanted = classOf(subject, call, 'object_type')
    applyDataclassTo(run, wanted, { keywordOnly: true, frozen: false, init: true }, call)
    checkAttributeTypes(run, wanted)
    return register(run, wanted, false, call)
  },
  interface: (run, subject, call) => {
    if (subject.kind === 'unknown') return exposed(subject)
    const wanted = classOf(subject, call, 'interface')
    if (!wanted.protocol)
      throw new PythonError(
        'TypeError',
        `interface \`${wanted.name}\` must inherit \`typing.Protocol\` itself`,
        placeOf(wanted.node),
      )
    return register(run, wanted, true, call)
  },
  enum_type: (run, subject, call) => {
    if (subject.kind === 'unknown') return exposed(subject)
    const wanted = classOf(subject, call, 'enum_type')
    registerEnum(run, wanted)
    return wanted
  },
}

const exposed = (value: Value): Value => (value.kind === 'unknown' ? { ...value, exposes: true } : value)

function classOf(subject: Value, call: Call, name: string): ClassValue {
  if (subject.kind === 'class') return subject
  throw new PythonError('BadUsageError', `\`${name}\` must decorate a class`, placeOf(call.node))
}

function mark(name: string): Decorator {
  return (_run, subject) => {
    const inner = subject.kind === 'descriptor' || subject.kind === 'bound' ? undefined : subject
    if (inner?.kind === 'function') inner.marks.add(name)
    return subject
  }
}

/** A keyword that must be known: `name=`, `doc=`. */
export function textKeyword(run: Run, call: Call, name: string): string | undefined {
  const value = call.keywords.get(name)
  if (value === undefined || value.kind === 'none') return undefined
  if (value.kind === 'str') return value.value
  if (value.kind === 'member' && value.value.kind === 'str') return value.value.value
  const why = value.kind === 'unknown' ? value.why : 'it is no text'
  run.findings.push(
    createFinding(
      'read-not-decidable',
      '',
      { thing: `\`${name}\``, problem: why, instead: 'Write a text there, or the name of a constant.' },
      { sourceMap: placeOf(call.node) },
    ),
  )
  return undefined
}

function applyFunction(run: Run, subject: Value, call: Call): Value {
  const meta: FunctionMeta = {
    name: textKeyword(run, call, 'name'),
    doc: textKeyword(run, call, 'doc'),
    cache: textKeyword(run, call, 'cache'),
    deprecated: textKeyword(run, call, 'deprecated'),
  }
  switch (subject.kind) {
    case 'class': {
      const made: ConstructorValue = { kind: 'constructor', class: subject, meta, attribute: '', node: call.node }
      return made
    }
    case 'function':
      subject.meta = meta
      return subject
    case 'bound':
      subject.function.meta = meta
      return subject
    case 'descriptor':
      if (subject.type === 'staticmethod') {
        run.findings.push(
          createFinding(
            'python-function-lost',
            '',
            {
              function: nameOf(subject.value),
              problem: `\`@function\` stands above \`@${subject.type}\``,
              instead: `Put \`@function\` below \`@${subject.type}\`.`,
            },
            { sourceMap: placeOf(call.node) },
          ),
        )
        return subject
      }
      throw new PythonError(
        'AssertionError',
        `\`function\` was given a ${subject.type}, not a function: put \`@function\` below`,
        placeOf(call.node),
      )
    case 'unknown':
      return { ...subject, exposes: true }
    case 'instance':
    case 'call':
      if (subject.kind === 'call' && subject.path !== 'functools.partial')
        return { ...unknown(call.node, 'what is decorated is only known at run time'), exposes: true }
      throw new PythonError(
        'AttributeError',
        '`function` was given something that has no name: a function has to be written with `def`',
        placeOf(call.node),
      )
    case 'native':
    case 'extern':
    case 'constructor':
      return { ...unknown(call.node, 'what is decorated is only known at run time'), exposes: true }
    default:
      throw new PythonError(
        'AssertionError',
        '`function` was given something that cannot be called',
        placeOf(call.node),
      )
  }
}

const nameOf = (value: Value): string => (value.kind === 'function' || value.kind === 'class' ? value.name : 'it')

/** Code point order, as Python sorts names. */
export const byCodePoint = (one: string, other: string): number => {
  const [left, right] = [Array.from(one), Array.from(other)]
  for (let index = 0; index < left.length && index < right.length; index++) {
    const order = left[index]!.codePointAt(0)! - right[index]!.codePointAt(0)!
    if (order !== 0) return order
  }
  return left.length - right.length
}

function register(run: Run, subject: ClassValue, isInterface: boolean, call: Call): ClassValue {
  const names = new Set(subject.mro.flatMap((base) => (base.kind === 'class' ? [...base.attributes.keys()] : [])))
  const constructors: Registered['functions'][number][] = []
  const methods: Registered['functions'][number][] = []
  for (const name of [...names].sort(byCodePoint)) {
    const value = classAttribute(run, subject, name, subject.node)
    const node = nodeOf(subject, name)
    if (value?.kind === 'constructor') constructors.push([name, value, node])
    const method: FunctionValue | undefined =
      value?.kind === 'function' ? value : value?.kind === 'bound' ? withoutFirst(value.function) : undefined
    if (method?.meta !== undefined) methods.push([name, method, node])
    else if (method !== undefined) reportMarks(run, method, node)
    if (value?.kind === 'unknown' && value.exposes === true)
      run.findings.push(
        createFinding(
          'read-not-decidable',
          '',
          {
            thing: `Function ${name} of ${subject.name}`,
            problem: value.why,
            instead: 'Write the function with `@function` outermost, without a decorator or condition that only runs.',
          },
          { sourceMap: placeOf(node) },
        ),
      )
  }
  const unknownBase = subject.mro.find((base) => base.kind === 'unknown')
  if (unknownBase?.kind === 'unknown')
    run.findings.push(
      createFinding(
        'read-not-decidable',
        '',
        {
          thing: `What ${subject.name} inherits`,
          problem: unknownBase.why,
          instead: 'Inherit a class of this module, or write the members here.',
        },
        { sourceMap: placeOf(subject.node) },
      ),
    )
  const known = run.objects.get(subject.name)
  if (known !== undefined && known !== subject)
    run.findings.push(
      createFinding('python-class-replaced', '', { name: subject.name }, { sourceMap: placeOf(subject.node) }),
    )
  subject.registered = {
    interface: isInterface,
    deprecated: textKeyword(run, call, 'deprecated'),
    functions: [...constructors, ...methods],
  }
  run.objects.set(subject.name, subject)
  return subject
}

const withoutFirst = (method: FunctionValue): FunctionValue => ({ ...method, parameters: method.parameters.slice(1) })

export function nodeOf(subject: ClassValue, name: string): ClassValue['node'] {
  for (const base of subject.mro) {
    const node = base.kind === 'class' ? base.nodes.get(name) : undefined
    if (node !== undefined) return node
  }
  return subject.node
}

function reportMarks(run: Run, method: FunctionValue, node: ClassValue['node']): void {
  for (const name of method.marks)
    run.findings.push(
      createFinding(
        'python-annotation-without-function',
        '',
        { function: method.name, mark: name },
        { sourceMap: placeOf(node) },
      ),
    )
}
