import type { ArgumentValue } from '../../plan/plan.ts'
import type { ArgumentTypedef, Extensions, JsonText, SourceMap, Typedefs } from '../../typedefs/types.ts'
import type { FeatureId, Target } from '../../versions/types.ts'

/** An argument as the module's own SDK sends it. */
export interface SentArgument extends Pick<ArgumentTypedef, 'type' | 'defaultValue'> {
  /** Texts that the SDK sends empty rather than not at all: the API's default, so nothing is sent. */
  readonly empty: readonly string[]
}

/**
 * An argument as the module's own SDK sends it, where that means the same in another form: a reader of sources notes under
 * `x-sdk` how the SDK spells the default (`default`, a text), that it leaves it to the engine to make an argument with a
 * default path or address, or a Workspace, optional (`optional: false`), and texts that are empty rather than absent (`empty`).
 */
export function asSent(target: Target, argument: ArgumentTypedef): SentArgument {
  const { type, defaultValue, extensions } = argument
  const noted = notesIn(extensions)
  if (noted === undefined) return { ...(defaultValue === undefined ? {} : { defaultValue }), type, empty: [] }
  const { default: spelled, optional, empty } = noted
  const isWorkspace =
    type.kind === 'OBJECT' && type.name === 'Workspace' && target.behaves('workspace-arguments-optional')
  const filledIn = argument.defaultPath !== undefined || argument.defaultAddress !== undefined || isWorkspace
  return {
    type: optional === false && filledIn && type.optional ? { ...type, optional: false } : type,
    ...(defaultValue === undefined
      ? {}
      : { defaultValue: isSame(spelled, defaultValue) ? (spelled as JsonText) : defaultValue }),
    empty: Array.isArray(empty) ? empty : [],
  }
}

/**
 * What the module's own SDK sends for a text that is absent: null, where the document's `x-sdk` says so. It is part of the ID
 * that an engine makes for those calls.
 */
export const absentText = (typedefs: Typedefs): ArgumentValue | undefined =>
  sdkNotes(typedefs).absent === 'null' ? { kind: 'null' } : undefined

/** What a reader of sources noted under the document's `x-sdk`. */
export interface SdkNotes {
  readonly absent?: unknown
  /** As people write it: `Python`. */
  readonly sdk?: string
  /** What of the SDK the sources use that came with a feature, each with its first place. */
  readonly needs: readonly (SourceMap & { readonly feature: FeatureId; readonly name: string })[]
}

export function sdkNotes({ extensions }: Typedefs): SdkNotes {
  const notes = notesIn(extensions) as Partial<SdkNotes> | undefined
  if (notes === undefined) return { needs: [] }
  return { ...notes, needs: Array.isArray(notes.needs) ? notes.needs : [] }
}

/** What the SDK says of a function with calls that the document has no place for: their annotations, and null for no argument. */
export function sentCalls(part: { readonly extensions?: Extensions }): Readonly<Record<string, unknown>> {
  const calls = notesIn(part.extensions)?.['calls']
  return typeof calls === 'object' && calls !== null ? (calls as Record<string, unknown>) : {}
}

type Notes = Readonly<Record<string, unknown>>

// A document is translated for many targets, and its extensions stay as they are.
const known = new WeakMap<Extensions, Notes>()

function notesIn(extensions: Extensions | undefined): Notes | undefined {
  const noted = extensions?.['x-sdk']
  if (extensions === undefined || noted === undefined) return undefined
  const before = known.get(extensions)
  if (before !== undefined) return before
  const value: unknown = JSON.parse(noted)
  const notes = typeof value === 'object' && value !== null ? (value as Notes) : {}
  known.set(extensions, notes)
  return notes
}

function isSame(spelled: unknown, value: string): boolean {
  if (typeof spelled !== 'string') return false
  try {
    return JSON.stringify(JSON.parse(spelled)) === JSON.stringify(JSON.parse(value))
  } catch {
    return false
  }
}
