import { createFinding, type Finding, type FindingCode, type FindingData } from '../../../findings/index.ts'
import type { SourceMap, TypeReference } from '../../../typedefs/index.ts'
import type { Run } from '../run/run.ts'
import type { Place } from '../syntax/tree.ts'
import type { UnknownValue, Value } from '../values/types.ts'
import { type TypeContext, typeOf } from './typeOf.ts'

/** While the document is made: findings by place, places by part. */
export interface Register {
  readonly run: Run
  readonly types: TypeContext
  /** Where each part was written; parts are known by themselves until all of them are in the document. */
  readonly places: Map<object, SourceMap>
}

export function report<Code extends FindingCode>(
  register: Register,
  code: Code,
  data: FindingData<Code>,
  place: Place,
): void {
  const finding: Finding = createFinding(code, '', data, place.filename === '' ? {} : { sourceMap: place })
  register.run.findings.push(finding)
}

export function undecided(register: Register, thing: string, value: UnknownValue, instead: string, place: Place): void {
  report(
    register,
    'read-not-decidable',
    { thing, problem: value.why, instead },
    value.place.filename === '' ? place : value.place,
  )
}

/** The type of an argument, result or field; a finding and undefined where it has none. */
export function typeFor(
  register: Register,
  hint: Value,
  thing: string,
  place: Place,
  self: TypeContext['self'],
): TypeReference | undefined {
  const result = typeOf({ ...register.types, self }, hint)
  if (result.ok) return result.type
  if (result.code === 'unknown')
    undecided(
      register,
      `The type of ${thing}`,
      result.unknown,
      'Write a type of this module, of `dagger` or of Python there.',
      place,
    )
  else if (result.code === 'unsubscripted')
    report(register, 'python-list-untyped', { thing, type: result.problem }, place)
  else
    report(
      register,
      'python-type-unsupported',
      { thing, type: result.problem, instead: insteadOf(result.problem) },
      place,
    )
  return undefined
}

function insteadOf(type: string): string {
  if (/^(dict|Dict|Mapping)\b/.test(type))
    return 'Take a list, an object type or a text instead: there are no maps in the API.'
  if (/^(Path|pathlib)/.test(type)) return 'Take `dagger.Directory`, `dagger.File` or `str`.'
  if (/^Literal\b/.test(type)) return 'Write an enum with `@enum_type`.'
  if (/^Optional\[/.test(type)) return `Write \`${type.slice(9, -1)} | None\`.`
  if (/alias of the `type` statement/.test(type)) return 'Write the alias as an assignment: `Name = …`.'
  if (/^(set|frozenset|Iterable|tuple)\b/.test(type)) return 'Write `list[…]`.'
  if (type.includes(' | ')) return 'Write one type, or one type and `None`.'
  return 'Write str, int, float, bool, a list, an object type, an enum or a type of `dagger`.'
}
