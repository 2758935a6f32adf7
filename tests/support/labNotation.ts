import type { ArgumentValue, Call, CallArgument, CallType, Plan } from '../../src/plan/plan.ts'
import type { Target } from '../../src/versions/index.ts'

/** Types as the recordings write them: `string int float bool void`, `…?`, `[…]`, `Obj: Enum: Iface: Scalar:` before a name. */
export interface LabArgument {
  readonly name: string
  readonly type: string
  readonly default?: unknown
  readonly rawDefault?: string
  readonly defaultPath?: string
  readonly defaultAddress?: string
  readonly ignore?: readonly string[]
  readonly description?: string
  readonly deprecated?: string
}

export interface LabFunction {
  readonly name: string
  readonly returns: string
  readonly args?: readonly LabArgument[]
  readonly description?: string
  readonly deprecated?: string
  readonly cache?: { readonly policy: string; readonly ttl?: string }
  readonly check?: boolean
  readonly generator?: boolean
  readonly up?: boolean
  readonly agent?: boolean
}

export interface LabObject {
  readonly name: string
  readonly description?: string
  readonly fields?: readonly {
    readonly name: string
    readonly type: string
    readonly description?: string
    readonly deprecated?: string
  }[]
  readonly functions?: readonly LabFunction[]
  /** A `LabConstructor`; as loose as the property that every object has by that name. */
  readonly constructor?: unknown
}

export interface LabConstructor {
  readonly args: readonly LabArgument[]
  readonly name?: string
  readonly returns?: string
}

export interface LabMember {
  readonly name: string
  readonly value?: string
  /** View the call is pinned to. */
  readonly view?: string
  /** Registered by `withEnumValue` of this. */
  readonly legacy?: string
}

export interface LabTypedefs {
  readonly description?: string
  readonly objects?: readonly LabObject[]
  readonly interfaces?: readonly { readonly name: string; readonly functions: readonly LabFunction[] }[]
  readonly enums?: readonly { readonly name: string; readonly members: readonly LabMember[] }[]
}

type Values = Readonly<Record<string, ArgumentValue | undefined>>

const text = (value: string): ArgumentValue => ({ kind: 'string', value })
const textOf = (value: string | undefined): ArgumentValue | undefined => (value === undefined ? undefined : text(value))
const ref = (index: number): ArgumentValue => ({ kind: 'call', index })

class Calls {
  readonly calls: Call[] = []

  add(type: CallType, on: number | undefined, field: string, values: Values, origin: string, view?: string): number {
    const args: CallArgument[] = []
    for (const [name, value] of Object.entries(values)) if (value) args.push({ name, value })
    this.calls.push({
      ...(on !== undefined && { on }),
      field,
      arguments: args,
      type,
      ...(view !== undefined && { view }),
      origins: [origin],
    })
    return this.calls.length - 1
  }

  typeDef(notation: string, origin: string): number {
    const optional = notation.endsWith('?')
    const plain = optional ? notation.slice(0, -1) : notation
    const index = this.#plain(plain, origin)
    if (!optional && plain !== 'void') return index
    return this.add('TypeDef', index, 'withOptional', { optional: { kind: 'boolean', value: true } }, origin)
  }

  #plain(notation: string, origin: string): number {
    const chain = (field: string, values: Values): number =>
      this.add('TypeDef', this.add('TypeDef', undefined, 'typeDef', {}, origin), field, values, origin)
    if (notation.startsWith('['))
      return chain('withListOf', { elementType: ref(this.typeDef(notation.slice(1, -1), origin)) })
    const [prefix = '', name] = notation.split(':', 2)
    if (name === undefined) return chain('withKind', { kind: { kind: 'enum', value: kinds[prefix] ?? '' } })
    return chain(namers[prefix] ?? '', { name: text(name) })
  }

  fn(fn: LabFunction, origin: string): number {
    const returnType = ref(this.typeDef(fn.returns, `${origin}/returnType`))
    let index = this.add('Function', undefined, 'function', { name: text(fn.name), returnType }, origin)
    const chain = (field: string, values: Values = {}, at = origin): void => {
      index = this.add('Function', index, field, values, at)
    }
    if (fn.description !== undefined) chain('withDescription', { description: text(fn.description) })
    for (const [i, arg] of (fn.args ?? []).entries())
      chain('withArg', this.#arg(arg, `${origin}/arguments/${i}`), `${origin}/arguments/${i}`)
    if (fn.cache)
      chain('withCachePolicy', { policy: { kind: 'enum', value: fn.cache.policy }, timeToLive: textOf(fn.cache.ttl) })
    if (fn.deprecated !== undefined) chain('withDeprecated', { reason: text(fn.deprecated) })
    if (fn.check) chain('withCheck')
    if (fn.generator) chain('withGenerator')
    if (fn.up) chain('withUp')
    if (fn.agent) chain('withAgent')
    return index
  }

  #arg(arg: LabArgument, origin: string): Values {
    const defaultText = 'default' in arg ? JSON.stringify(arg.default) : arg.rawDefault
    return {
      name: text(arg.name),
      typeDef: ref(this.typeDef(arg.type, origin)),
      description: textOf(arg.description),
      defaultValue: textOf(defaultText),
      defaultPath: textOf(arg.defaultPath),
      ignore: arg.ignore && { kind: 'strings', value: arg.ignore },
      deprecated: textOf(arg.deprecated),
      defaultAddress: textOf(arg.defaultAddress),
    }
  }

  object(object: LabObject, origin: string): number {
    const start = this.add('TypeDef', undefined, 'typeDef', {}, origin)
    const named = { name: text(object.name), description: textOf(object.description) }
    let index = this.add('TypeDef', start, 'withObject', named, origin)
    for (const [i, field] of (object.fields ?? []).entries()) {
      const at = `${origin}/fields/${i}`
      const values = {
        name: text(field.name),
        typeDef: ref(this.typeDef(field.type, at)),
        description: textOf(field.description),
        deprecated: textOf(field.deprecated),
      }
      index = this.add('TypeDef', index, 'withField', values, at)
    }
    for (const [i, fn] of (object.functions ?? []).entries()) {
      const at = `${origin}/functions/${i}`
      index = this.add('TypeDef', index, 'withFunction', { function: ref(this.fn(fn, at)) }, at)
    }
    if (Object.hasOwn(object, 'constructor') && object.constructor) {
      const at = `${origin}/constructorFunction`
      const { name = '', returns = `Obj:${object.name}`, args } = object.constructor as LabConstructor
      const fn = ref(this.fn({ name, returns, args }, at))
      index = this.add('TypeDef', index, 'withConstructor', { function: fn }, at)
    }
    return index
  }

  enumeration(name: string, members: readonly LabMember[], origin: string): number {
    const start = this.add('TypeDef', undefined, 'typeDef', {}, origin)
    let index = this.add('TypeDef', start, 'withEnum', { name: text(name) }, origin)
    for (const [i, member] of members.entries()) {
      const at = `${origin}/members/${i}`
      index =
        member.legacy === undefined
          ? this.add(
              'TypeDef',
              index,
              'withEnumMember',
              { name: text(member.name), value: textOf(member.value) },
              at,
              member.view,
            )
          : this.add('TypeDef', index, 'withEnumValue', { value: text(member.legacy) }, at)
    }
    return index
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'STRING_KIND',
  int: 'INTEGER_KIND',
  float: 'FLOAT_KIND',
  bool: 'BOOLEAN_KIND',
  void: 'VOID_KIND',
}

const namers: Readonly<Record<string, string>> = {
  Obj: 'withObject',
  Enum: 'withEnum',
  Iface: 'withInterface',
  Scalar: 'withScalar',
}

/** The calls that register a module written in lab notation, as it is: nothing is adapted to the target. */
export function labPlan(typedefs: LabTypedefs, target: Target): Plan {
  const calls = new Calls()
  const roots: number[] = []
  let module = calls.add('Module', undefined, 'module', {}, '')
  if (typedefs.description !== undefined)
    module = calls.add('Module', module, 'withDescription', { description: text(typedefs.description) }, '/description')
  const take = (field: string, argument: string, root: number, origin: string): void => {
    roots.push(root)
    module = calls.add('Module', module, field, { [argument]: ref(root) }, origin)
  }
  for (const [i, object] of (typedefs.objects ?? []).entries())
    take('withObject', 'object', calls.object(object, `/objects/${i}`), `/objects/${i}`)
  for (const [i, iface] of (typedefs.interfaces ?? []).entries()) {
    const at = `/interfaces/${i}`
    const start = calls.add('TypeDef', undefined, 'typeDef', {}, at)
    let index = calls.add('TypeDef', start, 'withInterface', { name: text(iface.name) }, at)
    for (const [j, fn] of iface.functions.entries()) {
      const fnAt = `${at}/functions/${j}`
      index = calls.add('TypeDef', index, 'withFunction', { function: ref(calls.fn(fn, fnAt)) }, fnAt)
    }
    take('withInterface', 'iface', index, at)
  }
  for (const [i, { name, members }] of (typedefs.enums ?? []).entries())
    take('withEnum', 'enum', calls.enumeration(name, members, `/enums/${i}`), `/enums/${i}`)
  return { release: target.release, view: target.view, calls: calls.calls, module, roots }
}
