import type ts from 'typescript'
import type { ScanContext } from './context.ts'

export interface Documentation {
  readonly description: string
  /** Absent: not deprecated. `''`: deprecated without a reason. */
  readonly deprecated?: string
}

/** What JSDoc says about a declaration: its text (for a parameter also the `@param` of its function) and `@deprecated`. */
export function documentationOf(context: ScanContext, symbol: ts.Symbol | undefined): Documentation {
  if (symbol === undefined) return { description: '' }
  const { compiler, checker } = context
  const description = compiler.displayPartsToString(symbol.getDocumentationComment(checker)).trim()
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'deprecated')
  if (tag === undefined) return { description }
  return { description, deprecated: compiler.displayPartsToString(tag.text).trim() }
}

/** The first JSDoc block of a file, when nothing but comments comes before it: the module's description. */
export function fileDescription(context: ScanContext, file: ts.SourceFile): string {
  const ranges = context.compiler.getLeadingCommentRanges(
    file.text,
    context.compiler.getShebang(file.text)?.length ?? 0,
  )
  const block = ranges?.map(({ pos, end }) => file.text.slice(pos, end)).find((text) => text.startsWith('/**'))
  if (block === undefined) return ''
  return block
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, ''))
    .join('\n')
    .trim()
}
