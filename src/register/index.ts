export { type LoadedModuleId, loadModule } from './loadModule.ts'
export { type RegisterOptions, type Registration, register } from './register.ts'
export { type Verification, verify } from './verify/verify.ts'
