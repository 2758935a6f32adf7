export { type BuiltEntrypoint, buildEntrypoint, type EntrypointOptions } from './buildEntrypoint.ts'
export { type BuildResult, buildModule } from './buildModule.ts'
export { runtimeFile } from './runtimeFile.ts'
export { runtimeBuildOptions } from './runtimeOptions.ts'
