import type { Call, Plan } from '../plan/plan.ts'
import { requiredArguments } from '../plan/requiredArguments.ts'
import { type SaidArgument, saidArguments } from '../plan/saidArguments.ts'

/**
 * The plan as a person would write it with Dagger's TypeScript SDK: one expression for each root, then the module.
 *
 * In: a plan. Out: TypeScript source text, for reading and for golden files.
 */
export function toText(plan: Plan): string {
  const writer = new TextWriter(plan)
  const lines = plan.roots.map((root, i) => `const ${rootName(plan, root, i)} = ${writer.chain(root, 0)}\n`)
  writer.nameRoots(plan.roots.map((root, i) => [root, rootName(plan, root, i)]))
  return [...lines, `return ${writer.chain(plan.module, 0)}\n`].join('\n')
}

const INDENT = '  '
const WIDTH = 110

class TextWriter {
  readonly #plan: Plan
  readonly #names = new Map<number, string>()

  constructor(plan: Plan) {
    this.#plan = plan
  }

  nameRoots(names: readonly (readonly [number, string])[]): void {
    for (const [index, name] of names) this.#names.set(index, name)
  }

  chain(index: number, depth: number): string {
    const links: Call[] = []
    for (let at: number | undefined = index; at !== undefined; at = this.#plan.calls[at]!.on)
      links.push(this.#plan.calls[at]!)
    links.reverse()
    const written = links.map((call) => this.#call(call, depth + 1))
    const flat = `dag.${written.join('.')}`
    if (written.length <= 3 && !flat.includes('\n') && flat.length + depth * 2 <= WIDTH) return flat
    const pad = INDENT.repeat(depth + 1)
    const [first, ...rest] = written
    return `dag\n${pad}.${[first, ...rest].join(`\n${pad}.`)}`
  }

  #call(call: Call, depth: number): string {
    const required = requiredArguments(call)
    const positional: string[] = []
    const options: string[] = []
    for (const { name, value } of saidArguments(call)) {
      const written = this.#value(value, depth + 1)
      if (required.has(name)) positional.push(written)
      else options.push(`${name}: ${written}`)
    }
    if (options.length > 0) positional.push(`{ ${options.join(', ')} }`)
    const method = call.field === 'function' ? 'function_' : call.field
    const pin = call.view !== undefined && call.view !== this.#plan.view ? ` /* view ${call.view} */` : ''
    if (!positional.some((written) => written.includes('\n'))) return `${method}(${positional.join(', ')})${pin}`
    const pad = INDENT.repeat(depth + 1)
    return `${method}(\n${positional.map((written) => `${pad}${written},\n`).join('')}${INDENT.repeat(depth)})${pin}`
  }

  #value(value: SaidArgument['value'], depth: number): string {
    switch (value.kind) {
      case 'call':
        return this.#names.get(value.index) ?? this.chain(value.index, depth)
      case 'enum':
        return value.value.endsWith('_KIND')
          ? `TypeDefKind.${pascal(value.value)}`
          : `FunctionCachePolicy.${value.value}`
      case 'string':
        return JSON.stringify(value.value)
      case 'strings':
        return JSON.stringify(value.value)
      default:
        return String(value.value)
    }
  }
}

const pascal = (name: string): string =>
  name
    .split('_')
    .map((word) => word[0] + word.slice(1).toLowerCase())
    .join('')

// The name of the type itself, made an identifier that nothing else in the text has.
function rootName(plan: Plan, root: number, position: number): string {
  for (let at: number | undefined = root; at !== undefined; at = plan.calls[at]!.on) {
    const { field, arguments: args } = plan.calls[at]!
    if (field !== 'withObject' && field !== 'withInterface' && field !== 'withEnum') continue
    const name = args[0]?.value
    if (name?.kind !== 'string' || !/^[A-Za-z]\w*$/.test(name.value)) break
    return name.value[0]!.toLowerCase() + name.value.slice(1) + field.slice('with'.length)
  }
  return `type${position}`
}
