import { deprecatedArgument, sourceMapArgument, textArgument } from './argument.ts'
import { addMember, memberOfName, memberOfValue } from './enumMembers.ts'
import { kill, refuse } from './failure.ts'
import type { TypeDefCall } from './typeDefCalls.ts'

const memberCall =
  (call: 'withEnumValue' | 'withEnumMember'): TypeDefCall =>
  (target, type, args) => {
    if (type.asEnum === undefined) {
      if (target.behaves('wrong-kind-kills')) return kill(`TypeDef.${call}`, 'on a typedef that is no enum')
      return refuse(`cannot add value to non-enum type: ${type.kind}`)
    }
    const value = textArgument(args, 'value')
    const made =
      call === 'withEnumValue' ? memberOfValue(target, value) : memberOfName(target, textArgument(args, 'name'), value)
    const description = textArgument(args, 'description')
    const member = { ...made, description, ...sourceMapArgument(args), ...deprecatedArgument(args) }
    const members = addMember(target, type.asEnum.members, member, { call, value })
    if (typeof members === 'string') return refuse(members)
    return { value: { type: 'TypeDef', state: { ...type, asEnum: { ...type.asEnum, members } } } }
  }

/** The calls that give an enum its members. */
export const enumCalls: Readonly<Record<string, TypeDefCall>> = {
  withEnumValue: memberCall('withEnumValue'),
  withEnumMember: memberCall('withEnumMember'),
}
