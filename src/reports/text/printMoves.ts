import type { ConfigMove } from '../../config/index.ts'
import { type Palette, plain } from '../../findings/index.ts'
import { table } from '../../text/table.ts'
import { escapeMarkdown } from '../escapeMarkdown.ts'

/** What becomes of a module's `dagger.json` in Dagger 1.0. */
export interface ConfigurationIn1_0 {
  readonly file: string
  readonly moves: readonly ConfigMove[]
}

const STILL = 'is still read, and no other file is required; a dagger-module.toml beside it is read in its place'
const HEADING = 'Configuration of Dagger 1.0 (from source, not measured)'

const goal = ({ to }: ConfigMove): string => (to === undefined ? 'has no place there' : `${to.file}  ${to.key}`)

/** As text; empty for a module without a `dagger.json`. */
export function printMoves(configuration: ConfigurationIn1_0 | undefined, palette: Palette = plain): string {
  if (configuration === undefined) return ''
  const { file, moves } = configuration
  const rows = moves.map((move) => [
    `  ${move.key}`,
    goal(move),
    palette.dim(move.place ? `${file}:${move.place.line}` : ''),
  ])
  return `\n${palette.bold(HEADING)}\n  ${file} ${STILL}\n${rows.length === 0 ? '' : table(rows)}`
}

export function formatMovesMarkdown(configuration: ConfigurationIn1_0 | undefined): string {
  if (configuration === undefined) return ''
  const { file, moves } = configuration
  const rows = moves.map(
    (move) => `| \`${move.key}\` | ${move.to === undefined ? goal(move) : `\`${goal(move)}\``} |\n`,
  )
  const list = rows.length === 0 ? '' : `\n| Key | Becomes |\n|---|---|\n${rows.join('')}`
  return `\n### ${HEADING}\n\n${escapeMarkdown(file)} ${STILL}.\n${list}`
}
