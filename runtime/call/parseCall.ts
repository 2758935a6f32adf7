import { createFinding, type Finding } from '../../src/findings/index.ts'
import { nearest } from '../../src/text/nearest.ts'
import type { Callable, CallableModule, Flag } from './types.ts'

/** One call of a chain with what was given for it, by flag, each text as it was written. */
export interface CallStep {
  readonly callable: Callable
  readonly given: ReadonlyMap<Flag, readonly string[]>
}

export type ParsedCall =
  | { readonly kind: 'call'; readonly steps: readonly CallStep[]; readonly json: boolean }
  /** Help was asked for, or a chain ends where there is more to call: what there is behind these steps. */
  | { readonly kind: 'help'; readonly steps: readonly CallStep[]; readonly asked: boolean }
  | { readonly kind: 'problem'; readonly findings: readonly Finding[] }

/**
 * Reads `[constructor flags] function [flags] [function [flags] …]`. Flags are `--name value`, `--name=value`, and `--name` or
 * `--no-name` for booleans. `--json` and `-j`
 * are the command's own wherever the function has no such flag.
 *
 * Findings: `call-function-unknown`, `call-flag-unknown`, `call-flag-without-value`, `call-flag-missing`,
 * `call-result-has-no-functions`.
 */
export function parseCall(module: CallableModule, words: readonly string[]): ParsedCall {
  const findings: Finding[] = []
  const steps: { callable: Callable; given: Map<Flag, string[]> }[] = []
  let step = { callable: module.constructorCall, given: new Map<Flag, string[]>() }
  steps.push(step)
  let asked = false
  let json = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === '--help' || word === '-h') asked = true
    else if (isJson(word) && !step.callable.flags.some(({ flag }) => flag === word)) json = true
    else if (word.startsWith('-') && word !== '-') at += readFlag(step, word, words[at + 1], findings)
    else {
      const next = enter(module, step.callable, word, findings)
      if (next === undefined) return { kind: 'problem', findings }
      step = { callable: next, given: new Map() }
      steps.push(step)
    }
  }
  if (findings.length > 0) return { kind: 'problem', findings }
  if (asked) return { kind: 'help', steps, asked }
  for (const { callable, given } of steps) {
    for (const flag of callable.flags) {
      if (!flag.required || given.has(flag)) continue
      findings.push(createFinding('call-flag-missing', '', { flag: flag.flag, call: callName(callable) }))
    }
  }
  if (findings.length > 0) return { kind: 'problem', findings }
  return steps.length === 1 ? { kind: 'help', steps, asked } : { kind: 'call', steps, json }
}

const isJson = (word: string): boolean => word === '--json' || word === '-j'

const callName = ({ command }: Callable): string => (command === '' ? 'the module itself' : command)

function enter(
  module: CallableModule,
  { type, command }: Callable,
  word: string,
  findings: Finding[],
): Callable | undefined {
  const callables = module.types.get(type)?.callables ?? []
  const found = callables.find((each) => each.command === word || each.name === word)
  if (found !== undefined) return found
  if (callables.length === 0) {
    findings.push(
      createFinding('call-result-has-no-functions', '', { call: command, type, word: JSON.stringify(word) }),
    )
  } else {
    const commands = callables.map((each) => each.command)
    const begun = commands.filter((each) => each.startsWith(word))
    const near = (begun.length > 0 ? begun : nearest(word, commands)).join(', ')
    findings.push(createFinding('call-function-unknown', '', { type, word: JSON.stringify(word), near }))
  }
  return undefined
}

/** Takes one flag; gives how many words behind it belong to it. */
function readFlag(
  { callable, given }: { readonly callable: Callable; readonly given: Map<Flag, string[]> },
  word: string,
  next: string | undefined,
  findings: Finding[],
): 0 | 1 {
  const equals = word.indexOf('=')
  const name = equals < 0 ? word : word.slice(0, equals)
  const flag = callable.flags.find((each) => each.flag === name)
  const negated = callable.flags.find((each) => each.type.kind === 'boolean' && `--no-${each.flag.slice(2)}` === word)
  const add = (to: Flag, value: string): void => void given.set(to, [...(given.get(to) ?? []), value])
  if (flag === undefined && negated !== undefined) {
    add(negated, 'false')
    return 0
  }
  if (flag === undefined) {
    const flags = callable.flags.map((each) => each.flag)
    const near = flags.length === 0 ? 'none' : flags.join(', ')
    findings.push(createFinding('call-flag-unknown', '', { call: callName(callable), flag: name, near }))
    return 0
  }
  if (equals >= 0) {
    add(flag, word.slice(equals + 1))
    return 0
  }
  if (flag.type.kind === 'boolean' && !flag.type.list) {
    add(flag, 'true')
    return 0
  }
  if (next === undefined) findings.push(createFinding('call-flag-without-value', '', { flag: name }))
  else add(flag, next)
  return 1
}
