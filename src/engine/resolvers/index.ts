export { coreResolvers } from './coreResolvers.ts'
