export { AnswerCut } from './AnswerCut.ts'
export { AnswerTooLarge } from './AnswerTooLarge.ts'
export { openSession } from './openSession.ts'
export { returnModule } from './returnModule.ts'
export type {
  EngineError,
  JsonObject,
  JsonValue,
  OpenedSession,
  QueryOptions,
  QueryResult,
  Session,
  SessionOptions,
  SessionRequest,
  SessionResponse,
  SessionTraffic,
  Transport,
} from './types.ts'
export { writeModuleTypesFile } from './writeModuleTypesFile.ts'
