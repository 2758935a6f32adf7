import type { ArgumentTypedef, JsonText } from '../../typedefs/types.ts'
import type { Target } from '../../versions/types.ts'

/**
 * An argument as the module's own SDK sends it, where that means the same in another form: a reader of sources notes under
 * `x-sdk` how the SDK spells the default (`default`, a text), and that it leaves it to the engine to make an argument with a
 * default path or address, or a Workspace, optional (`optional: false`).
 */
export function asSent(target: Target, argument: ArgumentTypedef): Pick<ArgumentTypedef, 'type' | 'defaultValue'> {
  const { type, defaultValue, extensions } = argument
  const noted = extensions?.['x-sdk']
  if (noted === undefined) return argument
  const { default: spelled, optional } = read(noted)
  const isWorkspace =
    type.kind === 'OBJECT' && type.name === 'Workspace' && target.behaves('workspace-arguments-optional')
  const filledIn = argument.defaultPath !== undefined || argument.defaultAddress !== undefined || isWorkspace
  return {
    type: optional === false && filledIn && type.optional ? { ...type, optional: false } : type,
    ...(defaultValue === undefined
      ? {}
      : { defaultValue: isSame(spelled, defaultValue) ? (spelled as JsonText) : defaultValue }),
  }
}

function read(noted: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(noted)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function isSame(spelled: unknown, value: string): boolean {
  if (typeof spelled !== 'string') return false
  try {
    return JSON.stringify(JSON.parse(spelled)) === JSON.stringify(JSON.parse(value))
  } catch {
    return false
  }
}
