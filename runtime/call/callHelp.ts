import { table } from '../../src/text/table.ts'
import type { CallStep } from './parseCall.ts'
import type { Callable, CallableModule, Flag, FlagType } from './types.ts'

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? ''

const typeWord = ({ kind, name, list }: FlagType): string => {
  const word = name === '' ? kind : name
  return list ? `${word},…` : word
}

/** What can be written behind a chain: its flags, then the functions of what it gives. */
export function callHelp(module: CallableModule, steps: readonly CallStep[], program: string): string {
  const { callable } = steps.at(-1)!
  const words = steps.map((step) => step.callable.command).filter((word) => word !== '')
  const parts = [
    `${[program, ...words].join(' ')} [flags]${callables(module, callable).length > 0 ? ' [function]' : ''}`,
  ]
  const description = callable.command === '' ? module.description || callable.description : callable.description
  if (description.trim() !== '') parts.push(description.trim())
  if (callable.deprecated !== undefined)
    parts.push(`Deprecated${callable.deprecated ? `: ${callable.deprecated}` : ''}.`)
  if (callable.flags.length > 0) parts.push(`Flags:\n${flagTable(callable.flags)}`.trimEnd())
  const functions = functionTable(module, callable, { margin: '  ' })
  if (functions !== '') parts.push(`Functions:\n${functions}`.trimEnd())
  return `${parts.join('\n\n')}\n`
}

const callables = (module: CallableModule, { type }: Callable): readonly Callable[] =>
  module.types.get(type)?.callables ?? []

/** The functions and fields of what a call gives, one on a line, by name; `heading`: with a row above that says what they are. */
export function functionTable(
  module: CallableModule,
  callable: Callable,
  { heading, margin = '' }: { readonly heading?: (text: string) => string; readonly margin?: string } = {},
): string {
  const rows = callables(module, callable)
    .map(({ command, description, deprecated }) => [
      `${margin}${command}`,
      `${firstLine(description)}${deprecated === undefined ? '' : ' (deprecated)'}`.trim(),
    ])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  const head = heading && rows.length > 0 ? [[`${margin}${heading('Name')}`, heading('Description')]] : []
  return table([...head, ...rows])
}

const flagTable = (flags: readonly Flag[]): string =>
  table(
    flags.map(({ flag, type, required, description, fallback }) => {
      const more = required ? '(required)' : fallback === undefined ? '' : `(default ${fallback})`
      const members = type.members.length > 0 && type.members.length <= 12 ? `one of ${type.members.join(', ')}` : ''
      return [
        `  ${flag} ${typeWord(type)}`,
        [firstLine(description), members, more].filter((part) => part !== '').join(' '),
      ]
    }),
  )
