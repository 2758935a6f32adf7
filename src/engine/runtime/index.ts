export { type Registration, registerTypes } from './registerTypes.ts'
export { type Runtime, type RuntimeOptions, type RuntimeRun, runRuntime } from './runRuntime.ts'
export { type ModuleEngine, type ServeOptions, serveModule } from './serveModule.ts'
export { spawnRuntime } from './spawnRuntime.ts'
