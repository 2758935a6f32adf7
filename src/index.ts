/** Describe a Dagger module's types once, as JSON. Register them on any engine, for any engineVersion. */
export {
  type Captured,
  type CaptureOptions,
  typedefsOfId,
  typedefsOfPlan,
} from './capture/index.ts'
export { type CheckResult, type CheckStatus, checkTypedefs } from './check/checkTypedefs.ts'
export type { Handover } from './emit/entrypoint/index.ts'
export {
  type DaggerClient,
  FindingsError,
  type GraphqlStep,
  type GraphqlSteps,
  printGraphql,
  type ToModuleOptions,
  toGraphql,
  toModule,
  toText,
  toTypeDefs,
} from './emit/index.ts'
export {
  type CallerSchema,
  callerSchema,
  type LoadedModule,
  type LoadOptions,
  type LoadResult,
  loadModule,
  printCallerSchema,
  readBack,
} from './engine/module/load/index.ts'
export { type EmbeddedEngine, type EngineOptions, EngineStartError, startEngine } from './engine/server/index.ts'
export { type EntrypointExport, toEntrypoint } from './exchange/exporters/exportEntrypoint.ts'
export {
  createFinding,
  type Finding,
  type FindingCode,
  type FindingReport,
  findingTable,
  formatGithub,
  formatJunit,
  formatText,
  type Severity,
} from './findings/index.ts'
export {
  type DecodedId,
  decodeId,
  encodeModuleId,
  encodeTypeDefIds,
  printRecipe,
  type Recipe,
  recipeToPlan,
} from './ids/index.ts'
export { packageVersion } from './packageVersion.ts'
export { type RegisterOptions, type Registration, register, type Verification, verify } from './register/index.ts'
export {
  type OpenedSession,
  openSession,
  type QueryResult,
  returnModule,
  type Session,
  type SessionOptions,
  type Transport,
  writeModuleTypesFile,
} from './session/index.ts'
export {
  type ArgumentValue,
  type Call,
  type CallArgument,
  type EnumWire,
  type Plan,
  type TranslateOptions,
  type Translation,
  translate,
  type Wire,
} from './translate/index.ts'
export * from './typedefs/index.ts'
export { createTarget, parseVersionSet, type Target, type TargetInput, type TargetResult } from './versions/index.ts'
