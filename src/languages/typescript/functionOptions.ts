import type ts from 'typescript'
import { annotationsOn } from '../../typedefs/annotationsOn.ts'
import type { ScanContext } from './context.ts'
import { decoratorOptions } from './decoratorOptions.ts'
import { evaluate } from './evaluate.ts'

export interface FunctionOptions {
  readonly alias?: string
  /** On methods only. */
  readonly cache?: string
  /** Those of other annotations. */
  readonly [option: string]: unknown
}

const kinds = { text: 'string', cachePolicy: 'string', number: 'number', texts: 'strings' } as const

/** The options that annotations of a function have. */
const annotationOptions = Object.fromEntries(
  annotationsOn('function').flatMap(([, { kind, typescript }]) =>
    typescript.option === undefined || kind === 'flag' || kind === 'collection'
      ? []
      : [[typescript.option, kinds[kind]]],
  ),
)

/** What `@func` or `@field` was called with: an alias alone, or options. */
export function functionOptions(
  context: ScanContext,
  decorator: 'func' | 'field' | 'keys' | 'delta' | 'get',
  argument: ts.Expression | undefined,
  on: 'method' | 'property',
): FunctionOptions {
  const whole = argument === undefined ? undefined : evaluate(context, argument)
  const plain = whole?.kind === 'member' ? whole.value : whole
  if (plain?.kind === 'string') return { alias: plain.value }
  return on === 'method'
    ? decoratorOptions(context, decorator, argument, { ...annotationOptions, alias: 'string', cache: 'string' })
    : decoratorOptions(context, decorator, argument, { alias: 'string' })
}
