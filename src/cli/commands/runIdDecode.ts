import { typedefsOfPlan } from '../../capture/index.ts'
import { createFinding } from '../../findings/index.ts'
import { type DecodedId, decodeId, eraEngines, printRecipe, printType, recipeToPlan } from '../../ids/index.ts'
import { printTypedefs } from '../../typedefs/index.ts'
import { createTarget } from '../../versions/index.ts'
import { exitCodeOf, quieten } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { palette } from '../palette.ts'
import { printBeside, printFindings } from '../printFindings.ts'
import type { IdDecodeFlags } from '../verbs/id.ts'

export async function runIdDecode(io: Io, argument: string, flags: IdDecodeFlags): Promise<ExitCode> {
  const { format } = flags
  const text = argument === '-' ? (await io.readStdin()).toString('latin1') : argument
  const made = flags.engine === undefined ? undefined : createTarget({ release: flags.engine })
  if (made && !made.ok) {
    printFindings(io, format, [{ findings: made.findings }])
    return 2
  }
  // A module ID file holds it as a JSON string.
  const id = /^\s*"([^"\\]*)"\s*$/.exec(text)?.[1] ?? text
  const decoded = decodeId(id, made ? { target: made.target } : {})
  if (flags.emit === 'typedefs') return printDocument(io, decoded, flags)
  if (format === 'json') {
    const calls = decoded.kind === 'recipe' ? printRecipe(decoded.recipe) : undefined
    io.out(`${JSON.stringify({ ...decoded, recipe: undefined, calls }, jsonSafe, 2)}\n`)
  } else {
    const { bold, dim } = palette(io.colour.out)
    if (decoded.kind === 'recipe') {
      // Digests are computed again only where engines would take the recipe.
      const makers = decoded.eras.map(eraEngines).join(' or ') || (decoded.ok ? 'no known engine' : '')
      const made = makers === '' ? '' : `, as created by ${makers}`
      io.out(printRecipe(decoded.recipe))
      const { size } = decoded.recipe.calls
      io.err(`${dim(`recipe of ${size} ${size === 1 ? 'call' : 'calls'}${made}`)}\n`)
    } else if (decoded.kind === 'handle') {
      io.out(
        `${bold(`handle ${decoded.result}`)}: a number that is only valid in one engine's session${decoded.type ? `; it is the ID of a ${printType(decoded.type)}` : ''}\n`,
      )
    }
    const shown = quieten(decoded.findings, flags)
    if (shown.length > 0) printFindings(io, 'text', [{ findings: shown }])
  }
  return decoded.kind === 'unreadable' ? 2 : exitCodeOf(decoded.findings, flags)
}

function printDocument(io: Io, decoded: DecodedId, flags: IdDecodeFlags): ExitCode {
  const findings = [...decoded.findings]
  let documentPrinted = false
  if (decoded.kind === 'handle') findings.push(createFinding('capture-handle', '', {}))
  if (decoded.kind === 'recipe' && decoded.ok) {
    const { plan, findings: notPlan } = recipeToPlan(decoded.recipe)
    findings.push(...notPlan)
    const captured = plan && typedefsOfPlan(plan, { name: flags.name })
    if (captured) findings.push(...captured.findings)
    if (captured?.ok) {
      io.out(printTypedefs(captured.typedefs))
      documentPrinted = true
    }
  }
  printBeside(io, documentPrinted ? flags : { ...flags, output: '' }, [{ findings }])
  return decoded.kind === 'unreadable' ? 2 : exitCodeOf(findings, flags)
}

const jsonSafe = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)
