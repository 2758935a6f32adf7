import { enumMemberName, functionName, toCamel, toLowerCamel, toScreamingSnake } from '../../names/index.ts'
import type { Call, Translation } from '../../plan/plan.ts'
import type {
  ArgumentTypedef,
  ConstructorTypedef,
  EnumTypedef,
  FunctionTypedef,
  InterfaceTypedef,
  ObjectTypedef,
  SourceMap,
  TypeReference,
} from '../../typedefs/types.ts'
import { createTarget } from '../../versions/index.ts'
import type { Target } from '../../versions/types.ts'
import type { ReadScope } from './readScope.ts'
import type { Shown, ShownLabel } from './shown.ts'

interface About {
  readonly description: string
  readonly deprecated?: string
  readonly sourceMap?: SourceMap
}

type Fact = readonly [string, string | null]

/** What the target's API should show of a translated module: the applied document, in the engine's names. */
export function expectedShown({ applied, plan }: Translation, scope: ReadScope): Shown {
  const { target, sourceMaps } = scope
  const memberCalls = new Map<string, Call>()
  for (const call of plan?.calls ?? [])
    if (call.field === 'withEnumMember' || call.field === 'withEnumValue')
      for (const origin of call.origins) memberCalls.set(origin, call)
  const deprecated = target.has('Function.deprecated')

  const part = (
    label: ShownLabel,
    name: string,
    pointer: string,
    about: About,
    facts: Fact[] = [],
    children: Shown[] = [],
  ): Shown => {
    const { sourceMap } = about
    const place = sourceMap ? `${sourceMap.filename}:${sourceMap.line}:${sourceMap.column}` : null
    return {
      label,
      name,
      pointer,
      facts: new Map([
        ...facts,
        ['description', about.description],
        ...(deprecated && DEPRECATED.has(label) ? [['deprecation', about.deprecated ?? null] as const] : []),
        ...(sourceMaps.has(label) ? [['source map', place] as const] : []),
      ]),
      children: standing(children, target),
    }
  }
  const argument = (given: ArgumentTypedef, pointer: string): Shown =>
    part('argument', toLowerCamel(target, given.name), pointer, given, [
      ['type', typeText(target, given.type)],
      ['default', given.defaultValue ?? null],
      ...(target.has('FunctionArg.defaultPath')
        ? ([
            ['defaultPath', given.defaultPath ?? ''],
            ['ignore', JSON.stringify(given.ignore)],
          ] as const)
        : []),
      ...(target.has('FunctionArg.defaultAddress') ? [['defaultAddress', given.defaultAddress ?? ''] as const] : []),
    ])
  const fn = (
    given: FunctionTypedef | ConstructorTypedef,
    name: string,
    returnType: TypeReference,
    pointer: string,
  ): Shown =>
    part(
      'function',
      name,
      pointer,
      given,
      [['return type', typeText(target, returnType)]],
      given.arguments.map((one, i) => argument(one, `${pointer}/arguments/${i}`)),
    )
  const functions = (given: readonly FunctionTypedef[], pointer: string): Shown[] =>
    given.map((one, i) => fn(one, functionName(target, one.name), one.returnType, `${pointer}/functions/${i}`))
  const object = (given: ObjectTypedef, pointer: string): Shown =>
    part(
      'object',
      toCamel(target, given.name),
      pointer,
      given,
      [],
      [
        ...given.fields.flatMap((field, i) =>
          field.private
            ? []
            : [
                part('field', toLowerCamel(target, field.name), `${pointer}/fields/${i}`, field, [
                  ['type', typeText(target, field.type)],
                ]),
              ],
        ),
        ...functions(given.functions, pointer),
        ...(given.constructorFunction
          ? [
              fn(
                given.constructorFunction,
                '',
                { kind: 'OBJECT', name: given.name, optional: false },
                `${pointer}/constructorFunction`,
              ),
            ]
          : []),
      ],
    )
  const iface = (given: InterfaceTypedef, pointer: string): Shown =>
    part('interface', toCamel(target, given.name), pointer, given, [], functions(given.functions, pointer))
  const enumeration = (given: EnumTypedef, pointer: string): Shown =>
    part(
      'enum',
      toCamel(target, given.name),
      pointer,
      given,
      [],
      given.members.map((member, i) => {
        const at = `${pointer}/members/${i}`
        const { name, value } = memberShown(target, memberCalls.get(at), member)
        return part('member', name, at, member, target.has('EnumValueTypeDef.value') ? [['value', value]] : [])
      }),
    )
  return {
    label: 'module',
    name: '',
    pointer: '',
    facts: new Map([['description', applied.description]]),
    children: [
      ...applied.objects.map((one, i) => object(one, `/objects/${i}`)),
      ...applied.interfaces.map((one, i) => iface(one, `/interfaces/${i}`)),
      ...applied.enums.map((one, i) => enumeration(one, `/enums/${i}`)),
    ],
  }
}

const DEPRECATED: ReadonlySet<ShownLabel> = new Set(['object', 'field', 'function', 'argument', 'member'])

/** From v0.21.0 on a later part of the same name takes an earlier one's place. */
function standing(parts: Shown[], target: Target): Shown[] {
  if (!target.behaves('duplicates-replace')) return parts
  const byName = new Map<string, Shown>()
  for (const part of parts) byName.set(`${part.label} ${part.name}`, part)
  return [...byName.values()]
}

function typeText(target: Target, type: TypeReference): string {
  const mark = type.optional || type.kind === 'VOID' ? '?' : ''
  if (type.kind === 'LIST') return `[${typeText(target, type.elementType)}]${mark}`
  return `${'name' in type ? toCamel(target, type.name) : type.kind}${mark}`
}

// Names and values as builder recordings show them: engine-semantics §4.
function memberShown(
  target: Target,
  call: Call | undefined,
  member: { name: string; value: string },
): { name: string; value: string } {
  const { name, value } = member
  if (call?.field === 'withEnumMember') {
    const answered = createTarget({ release: target.release, view: call.view ?? target.view })
    const hasMembers = answered.ok && answered.target.supports('enum-members')
    const kept = value === name && target.behaves('enum-member-named-like-value-breaks') ? '' : value
    return { name: hasMembers ? enumMemberName(target, name) : kept, value: kept }
  }
  return { name: target.behaves('enum-values-recased') ? toScreamingSnake(name) : name, value: name }
}
