import type { CodeAfterUpgrade } from '../../check/codeAfterUpgrade.ts'
import type { RiseOfNeed } from '../../check/minVersion/riseOfNeed.ts'
import { type Finding, type Palette, plain } from '../../findings/index.ts'
import { escapeMarkdown } from '../escapeMarkdown.ts'

const headings = ({ broken, deprecated }: CodeAfterUpgrade): readonly (readonly [string, readonly Finding[]])[] => [
  [
    broken.length === 1
      ? 'After the bump this call no longer compiles or runs'
      : `After the bump these ${broken.length} calls no longer compile or run`,
    broken,
  ],
  [
    deprecated.length === 1
      ? 'After the bump this call is deprecated'
      : `After the bump these ${deprecated.length} calls are deprecated`,
    deprecated,
  ],
]

const placeOf = ({ sourceMap }: Pick<Finding, 'sourceMap'>): string =>
  sourceMap === undefined ? '' : `${sourceMap.filename}:${sourceMap.line}:${sourceMap.column}`

/** The calls in the code that an upgrade breaks, as text; empty where there are none. */
export const printCodeAfterUpgrade = (code: CodeAfterUpgrade, palette: Palette = plain): string =>
  headings(code)
    .filter(([, list]) => list.length > 0)
    .map(
      ([heading, list]) =>
        `\n${palette.bold(heading)}\n${list.map((one) => `  ${one.message}. ${one.hint}  ${palette.dim(placeOf(one))}\n`).join('')}`,
    )
    .join('')

export const formatCodeAfterUpgrade = (code: CodeAfterUpgrade): string =>
  headings(code)
    .filter(([, list]) => list.length > 0)
    .map(
      ([heading, list]) =>
        `\n### ${heading}\n\n${list.map((one) => `- ${escapeMarkdown(`${placeOf(one)} ${one.message}. ${one.hint}`)}\n`).join('')}`,
    )
    .join('')

const riseText = ({ from, to, typesOnly }: RiseOfNeed): string =>
  `The oldest engine rises from ${from} to ${to}${typesOnly ? ', by the types; what the code calls was not looked at' : ''}`

const reasonsOf = ({ reasons }: RiseOfNeed): readonly string[] => [
  ...new Set(reasons.map((reason) => `${reason.message}  ${placeOf(reason) || reason.pointer}`)),
]

/** That a revision needs a newer engine, and why, as text. */
export const printRise = (rise: RiseOfNeed, palette: Palette = plain): string =>
  `\n${palette.bold(riseText(rise))}\n${reasonsOf(rise)
    .map((reason) => `  ${reason}\n`)
    .join('')}`

export const formatRise = (rise: RiseOfNeed): string =>
  `\n### ${riseText(rise)}\n\n${reasonsOf(rise)
    .map((reason) => `- ${escapeMarkdown(reason)}\n`)
    .join('')}`
