import { posix } from 'node:path'
import { FileProblem } from './node.ts'

const EXCLUDE = '!'

/**
 * A pattern as engines read them: `*` and `?` within a part of the path, `**` across parts, `[…]`, a backslash before a character
 * that is meant as it is. It has to match the whole path.
 */
export function compilePattern(pattern: string): (path: string) => boolean {
  let source = ''
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!
    if (character === '*' && pattern[at + 1] === '*') {
      at++
      if (pattern[at + 1] === '/') at++
      source += at + 1 === pattern.length ? '.*' : '(?:.*/)?'
    } else if (character === '*') source += '[^/]*'
    else if (character === '?') source += '[^/]'
    else if (character === '\\' && at + 1 < pattern.length) source += escaped(pattern[++at]!)
    else if (character === '[') {
      const end = pattern.indexOf(']', at + 2)
      if (end < 0) throw new FileProblem('syntax error in pattern')
      source += `[${pattern.slice(at + 1, end).replaceAll('[', '\\[')}]`
      at = end
    } else source += escaped(character)
  }
  try {
    const expression = new RegExp(`^${source}$`, 's')
    return (path) => expression.test(path)
  } catch {
    throw new FileProblem('syntax error in pattern')
  }
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')

export const cleanPattern = (pattern: string): string => posix.normalize(pattern.trim()).replace(/(?<=.)\/$/, '')

/** A list of patterns; one that begins with `!` takes back what those before it matched. */
export interface Patterns {
  /** Does any take back? */
  readonly negated: boolean
  /** Is the path matched, and which patterns match it or a directory it is in? `above`: those of its directory. */
  match(path: string, above?: readonly boolean[]): { readonly matched: boolean; readonly each: readonly boolean[] }
}

export function compilePatterns(patterns: readonly string[]): Patterns {
  const compiled = patterns
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '')
    .map((pattern) => {
      const negated = pattern.startsWith(EXCLUDE)
      return { negated, matches: compilePattern(cleanPattern(negated ? pattern.slice(1) : pattern)) }
    })
  return {
    negated: compiled.some(({ negated }) => negated),
    match(path, above) {
      let matched = false
      const each = compiled.map(({ negated, matches }, index) => {
        const matching = above?.[index] === true || matches(path)
        if (matching) matched = !negated
        return matching
      })
      return { matched, each }
    },
  }
}
