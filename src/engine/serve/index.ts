export { type Runtime, type RuntimeOptions, type RuntimeRun, runRuntime } from './runRuntime.ts'
export { type ModuleEngine, type ServeOptions, serveModule } from './serveModule.ts'
