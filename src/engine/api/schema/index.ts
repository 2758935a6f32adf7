export { buildSchema } from './buildSchema.ts'
export { expectedType } from './expectedType.ts'
