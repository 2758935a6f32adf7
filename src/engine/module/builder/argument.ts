import type { FunctionState, SourceMapState, TypeDefState } from '../state.ts'
import type { BuilderArguments } from './value.ts'

/** A text; `""` where it is absent, as the API's defaults are. */
export function textArgument(args: BuilderArguments, name: string): string {
  return optionalText(args, name) ?? ''
}

export function optionalText(args: BuilderArguments, name: string): string | undefined {
  const value = args.get(name)
  return typeof value === 'string' ? value : undefined
}

export function textsArgument(args: BuilderArguments, name: string): readonly string[] {
  const value = args.get(name)
  return Array.isArray(value) ? (value as readonly string[]) : []
}

export function typeArgument(args: BuilderArguments, name: string): TypeDefState {
  const value = args.get(name)
  if (isValue(value) && value.type === 'TypeDef') return value.state
  return { kind: '', optional: false }
}

export function functionArgument(args: BuilderArguments, name: string): FunctionState | undefined {
  const value = args.get(name)
  return isValue(value) && value.type === 'Function' ? value.state : undefined
}

export function sourceMapArgument(args: BuilderArguments): { sourceMap: SourceMapState } | undefined {
  const value = args.get('sourceMap')
  return isValue(value) && value.type === 'SourceMap' ? { sourceMap: value.state } : undefined
}

/** `deprecated: ""` is a reason too. */
export function deprecatedArgument(args: BuilderArguments): { deprecated: string } | undefined {
  const deprecated = optionalText(args, 'deprecated')
  return deprecated === undefined ? undefined : { deprecated }
}

type Argument = ReturnType<BuilderArguments['get']>

const isValue = (value: Argument): value is Extract<Argument, { readonly type: string }> =>
  typeof value === 'object' && value !== null && 'type' in value
