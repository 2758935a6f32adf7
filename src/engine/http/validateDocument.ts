import {
  type ASTVisitor,
  type DocumentNode,
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownFragmentNamesRule,
  LoneAnonymousOperationRule,
  NoFragmentCyclesRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ProvidedRequiredArgumentsRule,
  print,
  typeFromAST,
  UniqueArgumentNamesRule,
  UniqueFragmentNamesRule,
  UniqueInputFieldNamesRule,
  UniqueOperationNamesRule,
  UniqueVariableNamesRule,
  type ValidationContext,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
  validate,
} from 'graphql'
import type { Target } from '../../versions/types.ts'
import { isInternalArgument } from './internalArguments.ts'

export interface ValidationProblem {
  readonly message: string
  readonly locations: readonly { readonly line: number; readonly column: number }[]
}

function knownRootTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation === 'query') return undefined
      context.reportError(
        new GraphQLError(`Schema does not support operation type "${node.operation}"`, { nodes: node }),
      )
      return false
    },
  }
}

// The library takes ID and the other built-in scalars for known in every schema; engines before v0.21.1 have no ID.
function knownTypes(context: ValidationContext): ASTVisitor {
  const check = (name: string, node: { readonly kind: string }): void => {
    if (context.getSchema().getType(name) === undefined) {
      context.reportError(new GraphQLError(`Unknown type "${name}".`, { nodes: node as never }))
    }
  }
  return {
    VariableDefinition(node) {
      let type = node.type
      while (type.kind !== 'NamedType') type = type.type
      check(type.name.value, node)
    },
    InlineFragment(node) {
      if (node.typeCondition) check(node.typeCondition.name.value, node)
    },
    FragmentDefinition(node) {
      check(node.typeCondition.name.value, node)
    },
  }
}

// The library leaves what is wrong inside a scalar to a rule that engines do not have.
function fieldsOfScalars(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const type = context.getType()
      if (!type || !node.selectionSet || !isLeafType(getNamedType(type))) return
      for (const selection of node.selectionSet.selections) {
        if (selection.kind !== 'Field') continue
        const message = `Cannot query field "${selection.name.value}" on type "${getNamedType(type).name}".`
        context.reportError(new GraphQLError(message, { nodes: selection }))
      }
    },
  }
}

// The library does not look at the uses of a variable whose type is unknown.
function variablesOfUnknownTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const unknown = new Map<string, string>()
      for (const { variable, type } of operation.variableDefinitions ?? []) {
        if (typeFromAST(context.getSchema(), type as never) === undefined) unknown.set(variable.name.value, print(type))
      }
      if (unknown.size === 0) return
      for (const { node, type } of context.getRecursiveVariableUsages(operation)) {
        const declared = unknown.get(node.name.value)
        if (declared === undefined || !type) continue
        const message = `Variable "$${node.name.value}" of type "${declared}" used in position expecting type "${type}".`
        context.reportError(new GraphQLError(message, { nodes: node }))
      }
    },
  }
}

// Those of the engines' library: neither values nor the presence of selections are checked.
const rules = [
  knownRootTypes,
  knownTypes,
  fieldsOfScalars,
  variablesOfUnknownTypes,
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownFragmentNamesRule,
  LoneAnonymousOperationRule,
  NoFragmentCyclesRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ProvidedRequiredArgumentsRule,
  UniqueArgumentNamesRule,
  UniqueFragmentNamesRule,
  UniqueInputFieldNamesRule,
  UniqueOperationNamesRule,
  UniqueVariableNamesRule,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
]

const hiddenArgument = /^Unknown argument "(\w+)" on field "(\w+)\.(\w+)"\./

/**
 * What an engine that validates objects to in a document (status 422), in its words, which are nearly those of the
 * graphql library.
 */
export function validateDocument(target: Target, schema: GraphQLSchema, document: DocumentNode): ValidationProblem[] {
  const problems: ValidationProblem[] = []
  for (const error of validate(schema, document, rules)) {
    if (error.message.startsWith('Cannot query field "__schemaVersion" on type "Query"')) continue
    const [, argument = '', type = '', field = ''] = hiddenArgument.exec(error.message) ?? []
    if (argument !== '' && isInternalArgument(target, type, field, argument)) continue
    problems.push({ message: error.message, locations: locationsOf(error, document) })
  }
  return problems
}

// One place only: that of the second of two conflicting fields, and of the field where an argument is wrong.
function locationsOf(error: GraphQLError, document: DocumentNode): ValidationProblem['locations'] {
  const located = error.locations?.at(-1)
  if (located === undefined) return []
  if (error.message.startsWith('Fields "')) return [error.locations![Math.floor(error.locations!.length / 2)]!]
  if (error.message.startsWith('Unknown argument')) return [fieldBefore(document, error.positions?.[0] ?? 0) ?? located]
  if (error.message.startsWith('Unknown directive')) return [{ line: located.line, column: located.column + 1 }]
  return [located]
}

function fieldBefore(document: DocumentNode, position: number): { line: number; column: number } | undefined {
  const body = document.loc?.source.body ?? ''
  let depth = 0
  for (let index = position - 1; index >= 0; index--) {
    if (body[index] === ')') depth++
    else if (body[index] === '(' && depth-- === 0) {
      const before = /[\w:\s]*$/.exec(body.slice(Math.max(0, index - 200), index))?.[0] ?? ''
      const name = /(?:\w+\s*:\s*)?\w+\s*$/.exec(before)?.[0] ?? ''
      const at = index - name.length
      const lines = body.slice(0, at).split('\n')
      return { line: lines.length, column: lines.at(-1)!.length + 1 }
    }
  }
  return undefined
}
