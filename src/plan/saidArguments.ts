import type { Call, CallArgument } from './plan.ts'

export type SaidArgument = CallArgument & {
  readonly value: Exclude<CallArgument['value'], { readonly kind: 'null' }>
}

const isSaid = (argument: CallArgument): argument is SaidArgument => argument.value.kind !== 'null'

/** What of a call's arguments says something: null means what leaving it out means. */
export const saidArguments = ({ arguments: args }: Pick<Call, 'arguments'>): readonly SaidArgument[] =>
  args.every(isSaid) ? args : args.filter(isSaid)
