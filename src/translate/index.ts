export type {
  ArgumentValue,
  Call,
  CallArgument,
  CallType,
  EnumWire,
  Plan,
  TranslateOptions,
  Translation,
  Wire,
} from '../plan/plan.ts'
export { translate } from './translate.ts'
