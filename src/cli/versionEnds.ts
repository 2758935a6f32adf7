import { createFinding, type Finding } from '../findings/index.ts'

/** The two versions of `from..to`, or one version twice; both ends of a range have to be there. */
export function versionEnds(
  option: string,
  text: string | undefined,
): { readonly from?: string; readonly to?: string; readonly isRange: boolean } | Finding {
  if (text === undefined) return { isRange: false }
  const ends = text.split('..').map((end) => end.trim())
  const [from = '', to = from] = ends
  if (ends.length > 2 || from === '' || to === '' || text.includes(','))
    return createFinding('version-ends-wrong', '', { option, value: text })
  return { from, to, isRange: ends.length === 2 }
}
