import type { Finding } from '../findings/index.ts'
import type { Translation } from '../plan/plan.ts'
import type { GraphqlStep } from './toGraphql.ts'

export interface Emitted {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly graphql?: readonly GraphqlStep[]
}

/** A form in which `translate --emit` prints a translation that has a plan. */
export interface Emitter {
  readonly name: string
  /** What `--help` says of it. */
  readonly says: string
  /** What it emits; code is loaded when it is asked for. */
  emit(translation: Translation & { readonly plan: NonNullable<Translation['plan']> }): Promise<Emitted>
}

const json = (value: unknown): Emitted => ({ text: `${JSON.stringify(value, null, 2)}\n`, findings: [] })

/** Every form: choices, help, docs and completion follow from the rows. */
export const emitters: readonly Emitter[] = [
  {
    name: 'text',
    says: 'as TypeScript',
    emit: async ({ plan }) => ({ text: (await import('./toText.ts')).toText(plan), findings: [] }),
  },
  {
    name: 'graphql',
    says: 'one document per step',
    async emit(translation) {
      const { printGraphql, toGraphql } = await import('./toGraphql.ts')
      const steps = toGraphql(translation)
      return { text: printGraphql(steps), findings: steps.findings, graphql: steps.steps }
    },
  },
  { name: 'plan', says: 'JSON', emit: async ({ plan }) => json(plan) },
  {
    name: 'typedefs',
    says: 'the document as the target sees it',
    async emit({ applied }) {
      const { printTypedefs } = await import('../typedefs/index.ts')
      return { text: printTypedefs(applied), findings: [] }
    },
  },
  { name: 'wire', says: 'the JSON values of enum members', emit: async ({ wire }) => json(wire) },
]
