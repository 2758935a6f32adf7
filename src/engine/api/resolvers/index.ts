export { coreResolvers } from './coreResolvers.ts'
export { loadResolver } from './rootResolvers.ts'
