export { applyCall, isBuilderCall } from './applyCall.ts'
export { type PlanOutcome, runPlan } from './runPlan.ts'
export { typeDefName } from './typeDefName.ts'
export type {
  BuilderArgument,
  BuilderArguments,
  BuilderFailure,
  BuilderOutcome,
  BuilderValue,
  RefusedMember,
} from './value.ts'
