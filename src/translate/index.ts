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
} from './plan.ts'
export { translate } from './translate.ts'
