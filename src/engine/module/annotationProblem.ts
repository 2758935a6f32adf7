import { goQuote as q } from '../go/goQuote.ts'
import { isRequired } from './load/isRequired.ts'
import { typeText } from './load/typeText.ts'
import type { FunctionState, TypeDefState } from './state.ts'

const isCoreObject = (type: TypeDefState, name: string): boolean => !type.optional && type.asObject?.name === name

/**
 * What an engine from v1.0.0-beta.10 on objects to in a function marked as up, generator or agent; names are the
 * original ones. A check may have any shape (engine-semantics §2.3, merge cases `up-*`, `generate-*`, `agent-*`).
 */
export function annotationProblem(object: string, fn: FunctionState): string | undefined {
  return (
    (fn.up ? callableProblem(object, fn, 'up', 'Service') : undefined) ??
    (fn.generator ? callableProblem(object, fn, 'generate', 'Changeset') : undefined) ??
    (fn.agent ? agentProblem(object, fn) : undefined)
  )
}

function callableProblem(object: string, fn: FunctionState, mark: string, result: string): string | undefined {
  const marked = `object ${q(object)} function ${q(fn.originalName)} is marked @${mark} but`
  if (!isCoreObject(fn.returnType, result))
    return `${marked} returns ${typeText(fn.returnType)}; @${mark} functions must return the core ${result}! type`
  const required = fn.args.find(isRequired)
  if (required)
    return `${marked} declares required argument ${q(required.originalName)}; @${mark} functions must be callable with no arguments`
  return undefined
}

function agentProblem(object: string, fn: FunctionState): string | undefined {
  const marked = `object ${q(object)} function ${q(fn.originalName)} is marked @agent but`
  const shape = '@agent functions must have the agent(base: LLM!): LLM! shape'
  if (!isCoreObject(fn.returnType, 'LLM')) return `${marked} does not return LLM!; ${shape}`
  const required = fn.args.filter(isRequired)
  const base = required.findIndex((arg) => arg.typeDef.asObject?.name === 'LLM')
  const other = required.find((_, index) => index !== base)
  if (other)
    return `${marked} declares required argument ${q(other.originalName)}; an @agent function may only require a single LLM! argument (the base the compose fold supplies)`
  if (base < 0)
    return `${marked} does not declare a required LLM! argument; ${shape} (the base the compose fold supplies)`
  return undefined
}
