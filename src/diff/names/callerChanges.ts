import type { DependencyUse } from '../../languages/index.ts'
import type { PublicPart, Renames } from './renames.ts'
import type { Spelling } from './spellings.ts'

/** A place in another module where a part is called by a name that it will not have any longer. */
export interface CallerChange {
  /** The part, for messages and by its pointer. */
  readonly title: string
  readonly pointer: string
  /** As the language of the caller spells it. */
  readonly before: string
  readonly after: string
  readonly filename: string
  readonly line: number
  readonly column: number
}

export type CallerLanguage = 'go' | 'python' | 'typescript'

/** The places that renames break in the code of a caller: those where its language spells the two names differently. */
export function callerChanges(
  { renamed }: Pick<Renames, 'renamed'>,
  language: CallerLanguage,
  uses: readonly DependencyUse[],
): readonly CallerChange[] {
  const parts = new Map<string, PublicPart>(renamed.map((part) => [part.pointer, part]))
  return uses.flatMap(({ pointer, filename, line, column }): CallerChange[] => {
    const part = parts.get(pointer)
    const [before, after] = [part?.before, part?.after].map((spelled: Spelling | undefined) => spelled?.[language])
    if (part === undefined || before === undefined || after === undefined || before === after) return []
    return [{ title: part.title, pointer, before, after, filename, line, column }]
  })
}
