import type { Finding } from './finding.ts'

/**
 * What a finding is about, for telling two of one code apart: its pointer, else (a call in the code has no place in the document)
 * the coordinate or dependency it names, with the place in the sources.
 */
export function partOf({ pointer, sourceMap, data }: Pick<Finding, 'pointer' | 'sourceMap' | 'data'>): string {
  if (pointer !== '') return pointer
  const named = data['coordinate'] ?? data['dependency'] ?? ''
  return sourceMap === undefined ? `${named}` : `${named} ${sourceMap.filename}:${sourceMap.line}:${sourceMap.column}`
}
