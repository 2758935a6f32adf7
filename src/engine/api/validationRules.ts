import {
  type ASTVisitor,
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  GraphQLError,
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
  type ValidationRule,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
} from 'graphql'

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
const always: readonly ValidationRule[] = [
  knownRootTypes,
  fieldsOfScalars,
  FieldsOnCorrectTypeRule,
  KnownArgumentNamesRule,
  LoneAnonymousOperationRule,
  OverlappingFieldsCanBeMergedRule,
  ProvidedRequiredArgumentsRule,
  UniqueArgumentNamesRule,
  UniqueInputFieldNamesRule,
  UniqueOperationNamesRule,
]
const ofVariables: readonly ValidationRule[] = [
  variablesOfUnknownTypes,
  NoUndefinedVariablesRule,
  NoUnusedVariablesRule,
  UniqueVariableNamesRule,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
]
const ofFragments: readonly ValidationRule[] = [
  FragmentsOnCompositeTypesRule,
  KnownFragmentNamesRule,
  NoFragmentCyclesRule,
  NoUnusedFragmentsRule,
  PossibleFragmentSpreadsRule,
  UniqueFragmentNamesRule,
]

/** What a document is checked by. */
export interface Validation {
  readonly rules: readonly ValidationRule[]
  /** Those for a document whose response keys are known to stand together. */
  readonly others: readonly ValidationRule[]
  /** It has fields and arguments alone: no variables, fragments or directives. */
  readonly plain: boolean
}

/** The rules that a document can break, by the signs it is written with; in texts these do no harm. */
export function validationRules(query: string): Validation {
  const variables = query.includes('$')
  const fragments = query.includes('...') || query.includes('fragment')
  const directives = query.includes('@')
  const rules = [
    ...always,
    ...(variables || fragments ? [knownTypes] : []),
    ...(variables ? ofVariables : []),
    ...(fragments ? ofFragments : []),
    ...(directives ? [KnownDirectivesRule] : []),
  ]
  const others = rules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule)
  return { rules, others, plain: !(variables || fragments || directives) }
}
