import type { ArgumentValue, Call, Plan } from '../../plan/plan.ts'
import { requiredArguments } from '../../plan/requiredArguments.ts'
import { type SaidArgument, saidArguments } from '../../plan/saidArguments.ts'
import { dangString } from './dangString.ts'

const WIDTH = 110
const INDENT = '  '

/** The chain of calls that ends with this one, as an expression of Dang; `indent` is the depth of its first line. */
export function printCalls(plan: Plan, last: number, indent: number): string {
  const links: Call[] = []
  for (let at: number | undefined = last; at !== undefined; at = plan.calls[at]!.on) links.push(plan.calls[at]!)
  links.reverse()
  const flat = links.map((call) => printCall(plan, call, indent + 1))
  const line = flat.join('.')
  if (links.length <= 3 && !line.includes('\n') && line.length + indent * 2 <= WIDTH) return line
  const pad = INDENT.repeat(indent + 1)
  return flat.join(`\n${pad}.`)
}

function printCall(plan: Plan, call: Call, indent: number): string {
  const said = saidArguments(call)
  if (said.length === 0) return call.field
  const required = requiredArguments(call)
  const written = said.map((argument) => {
    const value = printValue(plan, argument, indent + 1)
    return required.has(argument.name) ? value : `${argument.name}: ${value}`
  })
  const line = `${call.field}(${written.join(', ')})`
  if (!line.includes('\n') && line.length + indent * 2 <= WIDTH) return line
  const pad = INDENT.repeat(indent + 1)
  return `${call.field}(\n${written.map((value) => `${pad}${value},\n`).join('')}${INDENT.repeat(indent)})`
}

function printValue(plan: Plan, { name, value }: SaidArgument, indent: number): string {
  switch (value.kind) {
    case 'call':
      return printCalls(plan, value.index, indent)
    case 'enum':
      return `${enumOf(value)}.${value.value}`
    case 'string':
      return name === 'defaultValue' ? `(${dangString(value.value)} :: Dagger.JSON!)` : dangString(value.value)
    case 'strings':
      return `[${value.value.map(dangString).join(', ')}]`
    default:
      return String(value.value)
  }
}

const enumOf = ({ value }: Extract<ArgumentValue, { readonly kind: 'enum' }>): string =>
  value.endsWith('_KIND') ? 'TypeDefKind' : 'FunctionCachePolicy'
