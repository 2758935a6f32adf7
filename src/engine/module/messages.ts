import type { Target } from '../../versions/types.ts'
import { goQuote as q } from '../go/goQuote.ts'

/** What an engine of the target says when it merges what was registered into the module. */
export function mergeMessage(
  target: Target,
  part: 'object' | 'interface' | 'enum',
  module: string,
  text: string,
): string {
  const validating = target.behaves('validation-prefixed') ? 'failed to validate type def: ' : ''
  return asModuleMessage(target, `failed to add ${part} to module ${q(module)}: ${validating}${text}`)
}

/** What an engine says when a module cannot be loaded. */
export function asModuleMessage(target: Target, text: string): string {
  return target.behaves('load-initializes') ? `failed to initialize module: ${text}` : text
}

/** What an engine says on the first use of the schema of a module that cannot be served. */
export function schemaMessage(target: Target, module: string, text: string): string {
  const loading = target.behaves('schema-error-load-prefixed') ? 'failed to load schema: ' : ''
  return `failed to get schema: ${loading}failed to get schema for module ${q(module)}: ${text}`
}

export const reservedFieldMessage = (field: string, object: string): string =>
  `cannot define field with reserved name ${q(field)} on object ${q(object)}`

export const reservedFunctionMessage = (fn: string, owner: string, kind: 'object' | 'interface'): string =>
  `cannot define function with reserved name ${q(fn)} on ${kind} ${q(owner)}`

export const workspaceFieldMessage = (field: string, object: string): string =>
  `object ${q(object)} field ${q(field)}: Workspace cannot be stored as a field on a module object; declare it as a function argument instead`

export const dependencyFieldMessage = (object: string, field: string, dependency: string): string =>
  `object ${q(object)} field ${q(field)} cannot reference external type from dependency module ${q(dependency)}`

export const dependencyReturnMessage = (object: string, fn: string, dependency: string): string =>
  `object ${q(object)} function ${q(fn)} cannot return external type from dependency module ${q(dependency)}`

export const dependencyArgumentMessage = (object: string, fn: string, arg: string, dependency: string): string =>
  `object ${q(object)} function ${q(fn)} arg ${q(arg)} cannot reference external type from dependency module ${q(dependency)}`

export const interfaceReturnMessage = (iface: string, fn: string, dependency: string): string =>
  `interface ${q(iface)} function ${q(fn)} cannot return external type from dependency module ${q(dependency)}`

export const interfaceArgumentMessage = (iface: string, fn: string, arg: string, dependency: string): string =>
  `interface ${q(iface)} function ${q(fn)} cannot accept arg ${q(arg)} of external type from dependency module ${q(dependency)}`

export const patchMessage = (module: string, member: string): string =>
  `failed to patch module ${q(module)}: enum name ${q(member)} not found`

export const typeTakenMessage = (type: string, module: string): string =>
  `type ${q(type)} is already defined by module ${q(module)}`

export const constructorReturnMessage = (object: string): string =>
  `constructor function for object ${object} must return that object`

/** `type` is the type in GraphQL, as namespaced: `UnkGhost!`. */
export function unknownReturnMessage(target: Target, fn: string, type: string): string {
  return `${find(target)} mod type for function ${q(fn)} return type: ${q(type)}`
}

export function unknownArgumentMessage(target: Target, fn: string, arg: string, type: string): string {
  const named = target.behaves('unknown-argument-type-named') ? `: ${q(type)}` : ''
  return `${find(target)} mod type for function ${q(fn)} arg ${q(arg)} type${named}`
}

const find = (target: Target): string => (target.behaves('unknown-type-find-prefixed') ? 'failed to find' : 'find')
