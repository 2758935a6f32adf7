export { type GraphqlStep, type GraphqlSteps, printGraphql, toGraphql } from './toGraphql.ts'
export { toText } from './toText.ts'
