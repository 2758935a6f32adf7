import type { EnumMemberTypedef, EnumTypedef } from '../../../typedefs/index.ts'
import { memberDescription, memberTexts } from '../library/enums.ts'
import { evaluate } from '../run/evaluate.ts'
import { placeOf } from '../syntax/tree.ts'
import { str } from '../values/repr.ts'
import type { ClassValue, MemberValue } from '../values/types.ts'
import { type Register, undecided } from './context.ts'
import { classDoc } from './metadata.ts'

/** An enum with its members in the order of the source. */
export function readEnum(register: Register, of: ClassValue): EnumTypedef {
  const texts = memberTexts(of)
  const members: EnumMemberTypedef[] = []
  for (const member of of.enumeration?.members ?? []) {
    const literal = texts.get(member.name)
    const value = literal === undefined ? undefined : evaluate(register.run, of.module.scope, literal)
    const text = value?.kind === 'str' ? readText(register, value.value.trim()) : { description: '' }
    const read = readMember(register, of, member, text)
    if (read !== undefined) members.push(read)
  }
  const typedef: EnumTypedef = { name: of.name, description: classDoc(of), members }
  register.places.set(typedef, placeOf(of.node))
  return typedef
}

interface MemberText {
  readonly description: string
  readonly deprecated?: string
}

function readMember(
  register: Register,
  of: ClassValue,
  member: MemberValue,
  text: MemberText,
): EnumMemberTypedef | undefined {
  const place = placeOf(member.node ?? of.node)
  const value = str(member.value)
  if (value === undefined) {
    const unknown =
      member.value.kind === 'unknown'
        ? member.value
        : { kind: 'unknown' as const, why: 'it is made at run time', place }
    undecided(register, `The value of member ${member.name} of ${of.name}`, unknown, 'Write a text there.', place)
    return undefined
  }
  const own = memberDescription(register.run, member, member.node ?? of.node)
  let { description } = text
  if (own?.kind === 'str') description = own.value
  else if (own?.kind === 'unknown')
    undecided(
      register,
      `The description of member ${member.name} of ${of.name}`,
      own,
      'Write a docstring under the member.',
      place,
    )
  const typedef: EnumMemberTypedef = { name: member.name, value, ...text, description }
  register.places.set(typedef, place)
  return typedef
}

const directive = '.. deprecated::'

/** A member's docstring: what follows `.. deprecated::` is the deprecation, where the SDK knows it. */
function readText(register: Register, text: string): MemberText {
  if (!register.run.target.releaseSupports('deprecation')) return { description: text }
  const description: string[] = []
  const deprecated: string[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trim()
    if (!line.startsWith(directive)) {
      description.push(line)
      continue
    }
    const rest = line.slice(directive.length).trim()
    if (rest !== '') deprecated.push(rest)
    for (at++; at < lines.length; at++) {
      const next = lines[at]!
      if (next.trim() === '') continue
      if (!/^( {3}|\t)/.test(next)) {
        description.push(next.trim())
        break
      }
      deprecated.push(next.trim())
    }
  }
  const reason = deprecated.join('\n').trim()
  return {
    description: description
      .filter((line) => line !== '')
      .join('\n')
      .trim(),
    ...(reason === '' ? {} : { deprecated: reason }),
  }
}
