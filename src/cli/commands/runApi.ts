import { describeSpans, findApi, joinSpans, type TypedSpan } from '../../versions/index.ts'
import type { ExitCode, Io } from '../io.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import { table } from '../table.ts'

export function runApi(io: Io, coordinate: string, json: boolean): ExitCode {
  const found = findApi(coordinate)
  if (!found.ok) {
    printFindings(io, json ? 'json' : 'text', [{ findings: found.findings }])
    return 2
  }
  const { entry } = found
  const { type, member, argument } = entry
  if (json) {
    const parts = argument ?? (member ? [...member.arguments.keys()] : [...type.members.keys()])
    io.out(
      `${JSON.stringify({ coordinate: coordinate.trim(), exists: entry.spans, history: argument ?? member?.spans ?? type.kinds, parts: argument ? [] : parts }, null, 2)}\n`,
    )
    return 0
  }
  const { bold, dim } = palette(io.colour.out)
  io.out(`${bold(coordinate.trim())}  ${describeSpans(entry.spans)}\n`)
  const typed = argument ?? member?.spans
  if (typed?.some((span) => span.type !== undefined))
    io.out(`\n${table(typed.map((span) => ['  ' + (span.type ?? ''), dim(describeSpans([span]))]))}`)
  if (argument === undefined) {
    const parts: readonly (readonly [string, readonly TypedSpan[]])[] = member
      ? [...member.arguments].map(([name, spans]) => [`${name}:`, spans] as const)
      : [...type.members.values()].map(({ name, spans }) => [name, spans] as const)
    if (parts.length > 0)
      io.out(
        `\n${table(parts.map(([name, spans]) => [`  ${name}`, spans.at(-1)?.type ?? '', dim(describeSpans(joinSpans(spans)))]))}`,
      )
  }
  if (member?.deprecated) io.out(`\n${dim(`Deprecated since ${member.deprecated}.`)}\n`)
  return 0
}
