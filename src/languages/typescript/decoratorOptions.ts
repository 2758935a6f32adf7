import type ts from 'typescript'
import type { Constant } from './constant.ts'
import type { ScanContext } from './context.ts'
import type { DecoratorName } from './decorators.ts'
import { evaluate } from './evaluate.ts'

interface OptionKinds {
  readonly string: string
  readonly number: number
  readonly strings: readonly string[]
}

type OptionShape = Readonly<Record<string, keyof OptionKinds>>

/** What was given for each option of a shape. */
export type Options<Shape extends OptionShape> = { readonly [Name in keyof Shape]?: OptionKinds[Shape[Name]] }

const kindNames = {
  string: 'a constant string',
  number: 'a constant whole number',
  strings: 'a constant list of strings',
} as const

/**
 * The options a decorator was called with. Their values may come through constants; unknown ones, and those that take
 * running code to know, are reported.
 */
export function decoratorOptions<const Shape extends OptionShape>(
  context: ScanContext,
  decorator: DecoratorName,
  argument: ts.Expression | undefined,
  shape: Shape,
): Options<Shape> {
  if (argument === undefined) return {}
  const { compiler, report } = context
  const options = new Map<string, string | number | readonly string[]>()
  const refuse = (what: string, node: ts.Node, wanted: string): void =>
    report('scan-option-not-constant', node, { what: `${what} of @${decorator}`, wanted })

  const take = (option: string, value: Constant | undefined, node: ts.Node): void => {
    const kind = Object.hasOwn(shape, option) ? shape[option] : undefined
    if (kind === undefined) {
      report('scan-option-unknown', node, { decorator, option, options: Object.keys(shape).join(', ') || 'none' })
      return
    }
    if (value?.kind === 'undefined') return
    const plain = value?.kind === 'member' ? value.value : value
    if (kind === 'string' && plain?.kind === 'string') options.set(option, plain.value)
    else if (kind === 'number' && plain?.kind === 'number' && Number.isInteger(Number(plain.text)))
      options.set(option, Number(plain.text))
    else if (kind === 'strings' && plain?.kind === 'list' && plain.items.every((item) => item.kind === 'string')) {
      options.set(
        option,
        plain.items.map((item) => (item.kind === 'string' ? item.value : '')),
      )
    } else refuse(`Option ${option}`, node, kindNames[kind])
  }

  if (compiler.isObjectLiteralExpression(argument)) {
    // One by one, so that one bad option hides no other.
    for (const property of argument.properties) {
      if (compiler.isSpreadAssignment(property)) {
        const spread = evaluate(context, property.expression)
        if (spread?.kind === 'object') for (const [key, value] of spread.entries) take(key, value, property)
        else refuse('A spread in the options', property, 'a constant object')
        continue
      }
      const name = property.name?.getText().replace(/^(['"])(.*)\1$/, '$2') ?? ''
      take(name, propertyValue(context, property), property)
    }
  } else {
    const whole = evaluate(context, argument)
    if (whole?.kind === 'object') for (const [key, value] of whole.entries) take(key, value, argument)
    else if (whole?.kind !== 'undefined') refuse('The argument', argument, 'a constant object')
  }
  return Object.fromEntries(options) as Options<Shape>
}

function propertyValue(context: ScanContext, property: ts.ObjectLiteralElementLike): Constant | undefined {
  const { compiler } = context
  if (compiler.isPropertyAssignment(property)) return evaluate(context, property.initializer)
  return compiler.isShorthandPropertyAssignment(property) ? evaluate(context, property.name) : undefined
}
