export {
  type CallerArgument,
  type CallerField,
  type CallerSchema,
  type CallerType,
  callerSchema,
} from './callerSchema.ts'
export { type DecodedDefault, decodeDefault } from './decodeDefault.ts'
export { coreModuleName, type ExternalType, externalType, type TypeScope } from './externalType.ts'
export { implementsInterface } from './implementsInterface.ts'
export { inputTypeText } from './inputTypeText.ts'
export { loadModule } from './loadModule.ts'
export { type OwnTypes, ownTypes } from './ownTypes.ts'
export { printCallerSchema } from './printCallerSchema.ts'
export { type PublicName, publicNames } from './publicNames.ts'
export { readBack } from './readBack.ts'
export { scalarValue } from './scalarValue.ts'
export type { LoadedModule, LoadOptions, LoadResult } from './types.ts'
export { typeName, typeText } from './typeText.ts'
